package org.abfuhr.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.visits.cost.RouteShares;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.data.visits.cost.VisitCostsFile;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteSharesTest {

    @Test
    void sharesSumToTheRouteInProportionToWhatEachVisitAdds() {
        // D, r1, r2, F, D: 240 m in 1,885 s. 50 € + 0.24 km at 1 € and 3.98 kWh/km at 161 µ€/Wh + 1,885 s at 36 €/h + 2 lifts at 0.10 € and 299 Wh
        double perMetre = 1e-3 + 3980 * 161 / 1e9;
        double perLift = 0.1 + 299 * 161 / 1e6;
        double all = 50 + 240 * perMetre + 1885 * 0.01 + 2 * perLift;
        var shares = RouteShares.ofFirstDay(RouteDriverTest.problem(33_000), plan());
        assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(all, within(0.001));
        // without r1: 60 s, 60 m, 72 s of service and a lift less; without r2 a second more, since from it the facility is 61 s away
        double first = (60 + 72) * 0.01 + 60 * perMetre + perLift;
        assertThat(shares.getOrDefault("r2", 0.0) / shares.getOrDefault("r1", 1.0)).isCloseTo((first + 0.01) / first,
                within(1e-4));
    }

    @Test
    void learnsAMeanFirstAndForgetsSlowly() {
        var r1 = TestCity.residual("r1");
        var r2 = TestCity.residual("r2");
        var costs = new VisitCosts(SteadyCity.of(r1, r2));
        assertThat(costs.euro(r1)).as("usualVisitEuro").isEqualTo(4);
        costs.learn(Map.of("r1", 10.0));
        costs.learn(Map.of("r1", 6.0));
        assertThat(costs.euro(r1)).isEqualTo(8);
        assertThat(costs.euro(r2)).as("as its fraction until it has been visited").isEqualTo(8);
        for (int plan = 0; plan < 8; plan++)
            costs.learn(Map.of("r1", 8.0));
        // the eleventh counts for a tenth
        costs.learn(Map.of("r1", 18.0));
        assertThat(costs.euro(r1)).isCloseTo(9, within(1e-9));
    }

    @Test
    void whatWasLearnedIsKeptFromNightToNight(@TempDir Path folder) throws IOException {
        var r1 = TestCity.residual("r1");
        var r2 = TestCity.residual("r2");
        var pack = SteadyCity.of(r1, r2);
        assertThat(VisitCostsFile.read(folder, pack).euro(r1)).as("no file: usualVisitEuro").isEqualTo(4);
        var costs = new VisitCosts(pack);
        costs.learn(Map.of("r1", 10.0));
        costs.learn(Map.of("r1", 6.0));
        Files.writeString(folder.resolve("visit-costs.csv"), VisitCostsFile.text(costs));
        assertThat(folder.resolve("visit-costs.csv"))
                .hasContent("of,id,euro,plans\nfraction,residual,8.0,2\ncontainer,r1,8.0,2\n");
        var again = VisitCostsFile.read(folder, pack);
        assertThat(again.euro(r2)).as("as its fraction").isEqualTo(8);
        // the third plan counts for a third
        again.learn(Map.of("r1", 11.0));
        assertThat(again.euro(r1)).isCloseTo(9, within(1e-9));
    }

    @Test
    void everyLineThatCannotBeReadIsToldOf(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("visit-costs.csv"),
                "of,id,euro,plans\ncontainer,r1,4.5,1\ncontainer,r1,much,1\nsite,r1,4,1\nfraction,glass,-1,1\nfraction,glass\n");
        assertThatThrownBy(() -> VisitCostsFile.read(folder, SteadyCity.of(TestCity.residual("r1"))))
                .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults()).extracting(Fault::code, fault -> fault
                        .where().replaceFirst(".*:", "")).containsExactly(tuple("E834", "3"), tuple("E834", "4"),
                                tuple("E834", "5"), tuple("E834", "6")));
    }

    @Test
    void anIdMayHaveCommas(@TempDir Path folder) throws IOException {
        var pack = SteadyCity.of(TestCity.residual("a,b"));
        var costs = new VisitCosts(pack);
        costs.learn(Map.of("a,b", 10.0));
        Files.writeString(folder.resolve("visit-costs.csv"), VisitCostsFile.text(costs));
        assertThat(VisitCostsFile.text(VisitCostsFile.read(folder, pack))).isEqualTo(VisitCostsFile.text(costs));
    }

    @Test
    void aFileThatIsNoTextIsToldOf(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("visit-costs.csv"), new byte[]{'o', 'f', (byte) 0xff});
        assertThatThrownBy(() -> VisitCostsFile.read(folder, SteadyCity.of(TestCity.residual("r1"))))
                .isInstanceOfSatisfying(FaultException.class,
                        e -> assertThat(e.faults()).extracting(Fault::code).containsExactly("E302"));
    }

    private static CollectionPlan plan() {
        var route = new Route(0, List.of(new Stop.DepotStart(0, at(0, 21_600, 0)), new Stop.Collection(0, at(2, 21_660, 60)),
                new Stop.Collection(1, at(3, 21_792, 120)), new Stop.Unloading(0, at(1, 21_925, 180)),
                new Stop.DepotEnd(0, at(0, 23_485, 240))));
        return new CollectionPlan("test", List.of(route), List.of(),
                new PlanMetrics(2, 0, 1, 1, 240, 241, 144, 1500, 0, 0, 0, 2, List.of(0L, 0L), 0, 0), List.of());
    }

    private static StopState at(int point, int second, int metres) {
        return new StopState(point, second, second, second, List.of(0, 0), 0, metres);
    }
}
