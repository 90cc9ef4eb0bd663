package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.dispatch.night.EarlierNight;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.junit.jupiter.api.Test;

/// Plans GridTown from its files to the report, on Tuesday 2026-11-24.
class PlanEndToEndTest extends InGridTown {

    private static Answer plan(String out, String... more) {
        return search(60, out, more);
    }

    private static Answer search(int iterations, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--city", city, "--iterations", "" + iterations, "--json",
                "--out", home.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    @Test
    void planIsCheckedAndWrittenWithAllItsFiles() {
        var answer = plan("night");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        var json = answer.json();
        assertThat(json.propertyStream().map(property -> property.getKey())).contains("feasible", "visits", "skipped", "vehicles",
                "trips", "km", "hours", "kWh", "tonnes", "costEuro", "expectedOverflowLitres", "seconds", "out");
        assertThat(json.at("/feasible").asBoolean()).isTrue();
        assertThat(json.at("/visits").asInt()).isPositive();
        assertThat(json.at("/seconds/plan").isNumber()).isTrue();
        assertThat(home.resolve("night").toFile().list()).containsExactlyInAnyOrder("plan.json", "problem.json",
                "routes.geojson", "stops.csv", "route-sheets.html", "summary.txt", "report.html", "containers.jsonld",
                "visit-costs.csv",
                "route-A1.gpx",
                "order-A1-vda5050-2.1.0.json", "order-A1-vda5050-3.0.0.json", "legs-A1-autoware.json");
    }

    @Test
    void itsFilesCanBeCheckedAndSolvedAgain() {
        plan("again");
        var problem = home.resolve("again/problem.json").toString();
        assertThat(Answer.to("check", problem, home.resolve("again/plan.json").toString(), "--json").json().at("/feasible")
                .asBoolean()).isTrue();
        var solved = Answer.to("solve", problem, "--iterations", "60", "--threads", "1", "--json", "--out",
                home.resolve("again.json").toString());
        assertThat(solved.exitCode()).as(solved.err()).isZero();
        assertThat(Answer.to("check", problem, home.resolve("again.json").toString()).exitCode()).isZero();
    }

    /// 2 islands of 60 iterations.
    @Test
    void solvingCountsTheIterationsOfAllIslands() {
        plan("counted");
        var problem = home.resolve("counted/problem.json").toString();
        var counted = Answer.to("solve", problem, "--iterations", "60", "--islands", "2", "--json").json();
        assertThat(counted.at("/iterations").asLong()).isEqualTo(120);
    }

    @Test
    void sameSeedGivesTheSamePlan() {
        plan("first", "--threads", "1");
        plan("second", "--threads", "2");
        assertThat(home.resolve("second/plan.json")).hasSameBinaryContentAs(home.resolve("first/plan.json"));
        assertThat(home.resolve("second/stops.csv")).hasSameBinaryContentAs(home.resolve("first/stops.csv"));
    }

    /// The night before had the same day the other way round: from there, one step of search does not lead to where it leads from nothing.
    @Test
    void theSearchBeginsWithTheNightBefore() throws IOException {
        search(1, "anew");
        var good = EarlierNight.read(home.resolve("anew"));
        var other = Planner.evaluate(good.problem(), backwards(good.plan()));
        var folder = Files.createDirectory(home.resolve("other"));
        ProblemJson.write(good.problem(), folder.resolve("problem.json"));
        PlanJson.write(good.problem(), other, folder.resolve("plan.json"));
        assertThat(search(1, "onwards", "--yesterday", folder.toString()).exitCode()).isZero();
        assertThat(cost("onwards")).isNotEqualTo(cost("anew"));
    }

    private static CollectionPlan backwards(CollectionPlan plan) {
        var routes = plan.routes().stream().map(route -> new Route(route.shift(),
                route.stops().stream().filter(Stop.Collection.class::isInstance).toList().reversed())).toList();
        return new CollectionPlan(plan.problem(), routes, List.of(), plan.metrics(), List.of());
    }

    @Test
    void aNightKnowsWhatWasPlannedForItsDays() {
        plan("monday", "--date", "2026-11-23", "--days", "2");
        plan("tuesday", "--days", "2", "--yesterday", home.resolve("monday").toString());
        var monday = EarlierNight.read(home.resolve("monday"));
        var tuesday = EarlierNight.read(home.resolve("tuesday"));
        assertThat(served(tuesday.problem(), monday.planFor(tuesday.problem()))).isNotEmpty()
                .isSubsetOf(served(monday.problem(), monday.plan()));
    }

    /// "A1 2026-11-25 day shift: lit-1" for each visit.
    private static List<String> served(CollectionProblem problem, CollectionPlan plan) {
        return plan.routes().stream().flatMap(route -> route.visits().stream().map(
                visit -> problem.shifts().get(route.shift()).id() + ": " + problem.visits().get(visit).id())).toList();
    }

    private static long cost(String out) {
        var problem = ProblemJson.read(home.resolve(out + "/problem.json"));
        return PlanChecker.check(problem, PlanJson.read(problem, home.resolve(out + "/plan.json"))).cost(Finding.Level.SOFT);
    }

    @Test
    void whatVisitsCostIsLearnedFromNightToNight() throws IOException {
        plan("cold");
        assertThat(Files.readString(home.resolve("cold/visit-costs.csv"))).startsWith("of,id,euro,plans\nfraction,")
                .doesNotContainPattern(",[02-9]\n");
        var cold = home.resolve("cold").toString();
        plan("usual", "--yesterday", cold);
        assertThat(Files.readString(home.resolve("usual/visit-costs.csv"))).containsPattern("fraction,.*,2\n");
        assertThat(plan("learned", "--yesterday", cold, "--learn-costs").exitCode()).isZero();
        // whether a visit is worth its way is judged by other costs then
        assertThat(Files.readString(home.resolve("learned/problem.json")))
                .isNotEqualTo(Files.readString(home.resolve("usual/problem.json")));
        assertThat(plan("unknown", "--learn-costs").exitCode()).as("of which night?").isEqualTo(2);
        assertThat(plan("onto", "--learn-costs", "--yesterday", "nowhere").exitCode()).isEqualTo(2);
    }

    @Test
    void aNightBeforeThatIsNotThereIsToldOf() {
        var answer = plan("nowhere", "--yesterday", home.resolve("never").toString());
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err() + answer.out()).contains("never", "problem.json");
    }

    @Test
    void peopleOverruleThePlanner() throws IOException {
        assertThat(plan("overruled", "--require", "lit-1", "--exclude", "res-3", "--without", "T1", "--reason", "market day")
                .exitCode()).isZero();
        assertThat(Files.readString(home.resolve("overruled/stops.csv"))).contains(",lit-1,").doesNotContain(",res-3,", "T1,");
        assertThat(Files.readString(home.resolve("overruled/summary.txt"))).contains("lit-1", "market day");
    }

    /// 3 km north of the town there is no road. The day goes on without it: the plan may be driven, but it does not answer its problem.
    @Test
    void requiredCollectionsThatAreNotPlannedAreToldOnTop() throws IOException {
        var far = GridTownPack.copyTo(home.resolve("far"));
        var rows = far.resolve("containers.csv");
        Files.writeString(rows, Files.readString(rows).stripTrailing()
                + "\nfar-1,54.0305,12.0007,Far street,site-8,residual,1100,1,,,,both,,Tu,\n");
        var answer = Answer.to("plan", "--city", far.toString(), "--iterations", "20", "--require", "far-1", "--out",
                home.resolve("far-night").toString(), "--json");
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.json().at("/requiredSkipped").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/notices").toString())
                .contains("Required, but not in the plan: 1 (far-1)");
        var judged = Answer.to("check", home.resolve("far-night/problem.json").toString(),
                home.resolve("far-night/plan.json").toString());
        assertThat(judged.exitCode()).isEqualTo(4);
        assertThat(judged.out()).startsWith("NOT feasible").contains("1 required visit left out, 0 violations");
    }

    @Test
    void unknownIdsAreRefusedWithWhatWasMeant() {
        var answer = plan("refused", "--require", "res-33", "--without", "T9", "--exclude", "lit-1", "--require", "lit-1");
        assertThat(answer.exitCode()).isEqualTo(2);
        var errors = answer.json().at("/errors");
        assertThat(errors.findValuesAsText("code")).containsExactly("E820", "E821", "E822");
        assertThat(errors.findValuesAsText("fix").get(1)).contains("res-3");
        assertThat(home.resolve("refused")).doesNotExist();
    }

    @Test
    void dayWithoutShiftsIsRefusedWithTheNextOneThatHasSome() {
        var monday = plan("monday", "--date", "2026-11-29");
        assertThat(monday.exitCode()).isEqualTo(2);
        assertThat(monday.code()).isEqualTo("E823");
        assertThat(monday.json().at("/errors/0/where").asText()).isEqualTo("--date 2026-11-29 (Sunday)");
        assertThat(monday.json().at("/errors/0/fix").asText()).contains("2026-11-30");
        assertThat(home.resolve("monday")).doesNotExist();
    }

    @Test
    void somebodyMustStayToDrive() {
        var nobody = plan("nobody", "--without", "T1", "--without", "A1");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.code()).isEqualTo("E823");
    }

    @Test
    void changedPlanIsRefusedByTheChecker() throws IOException {
        plan("honest");
        var plan = home.resolve("honest/plan.json");
        Files.writeString(plan, Files.readString(plan).replaceFirst("\"costMicroEuro\" ?: ?\\d+", "\"costMicroEuro\":1"));
        var answer = Answer.to("check", home.resolve("honest/problem.json").toString(), plan.toString(), "--json");
        assertThat(answer.exitCode()).isEqualTo(4);
        assertThat(answer.json().at("/violations")).isNotEmpty();
    }

    @Test
    void damagedMapIsARoadError() throws IOException {
        var broken = GridTownPack.copyTo(home.resolve("broken"));
        Files.writeString(broken.resolve("roads.osm"), "<osm version=\"0.6\"><node id=\"1\"");
        assertThat(Answer.to("plan", "--city", broken.toString(), "--json").exitCode()).isEqualTo(3);
    }
}
