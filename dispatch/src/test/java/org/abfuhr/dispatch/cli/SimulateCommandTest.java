package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Simulates GridTown, eight containers, from Tuesday 2026-11-24 on.
class SimulateCommandTest extends InGridTown {

    private static Answer simulate(String results, String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate", "--city", city, "--iterations", "40", "--warm-up", "2",
                "--days", "5", "--json", "--resume", home.resolve(results).toString()));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    @Test
    void everyPolicyIsMeasuredOnTheSameDays() throws IOException {
        var answer = simulate("all", "--seeds", "2");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        var policies = answer.json().at("/policies");
        assertThat(policies.findValuesAsText("policy")).containsExactly("fixed", "operating", "threshold", "prize", "horizon",
                "levels", "perfect");
        for (var policy : policies) {
            assertThat(policy.propertyStream().map(property -> property.getKey())).contains("kmPerDay", "hoursPerDay",
                    "visitsPerDay", "meanFillAtEmptying", "serviceLevel", "excessLitresPerDay", "costPerDay", "kgCo2PerDay",
                    "routeFailureRate");
            assertThat(policy.at("/serviceLevel").asDouble()).isBetween(0.0, 1.0);
            assertThat(policy.at("/halfInterval95/costPerDay").isNumber()).isTrue();
        }
        assertThat(policies.at("/0/visitsPerDay").asDouble()).isPositive();
        assertThat(Files.readString(home.resolve("all/report.html")))
                .contains("<h1>GridTown</h1>", "Threshold", "class=\"whisker\"")
                .doesNotContain("http://", "https://", "src=", "NaN");
    }

    @Test
    void goesOnWhereItStood() throws IOException {
        var first = simulate("resumed", "--policies", "threshold,prize", "--learn-costs", "--threads", "2");
        var file = home.resolve("resumed/prize-1.json");
        var result = Files.readString(file);
        Files.delete(file);
        Files.writeString(home.resolve("resumed/threshold-1.json"),
                Files.readString(home.resolve("resumed/threshold-1.json")).replaceFirst("\"metres\" : \\d+",
                        "\"metres\" : 5000"));
        var again = simulate("resumed", "--policies", "threshold,prize", "--learn-costs", "--threads", "1");
        // made again, to the same result; what was there is not made again: 5 km in 5 days
        assertThat(withoutTime(Files.readString(file))).isEqualTo(withoutTime(result));
        assertThat(again.json().at("/policies/0/kmPerDay").asDouble()).isEqualTo(1);
        assertThat(again.json().at("/policies/1/costPerDay")).isEqualTo(first.json().at("/policies/1/costPerDay"));
    }

    @Test
    void baselinesAreTrainedOnceBeforeTheyAreMeasured() throws IOException {
        var first = simulate("trained", "--policies", "operating,prize");
        var margin = first.json().at("/policies/0/margin");
        assertThat(margin.at("/serviceLevel").asDouble()).isBetween(0.5, 1.0);
        assertThat(margin.at("/fill").asDouble()).isGreaterThanOrEqualTo(1);
        assertThat(margin.fieldNames()).toIterable().containsExactly("fill", "usableShare", "serviceLevel");
        assertThat(first.json().at("/policies/1/reliability/0").fieldNames()).toIterable().containsExactly("from", "forecasts",
                "said",
                "happened");
        assertThat(first.json().at("/policies/1/margin").isMissingNode()).as("prize").isTrue();
        var file = home.resolve("trained/margin-operating.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"fill\" : [0-9.]+", "\"fill\" : 9.0"));
        var again = simulate("trained", "--policies", "operating,prize", "--seeds", "2");
        assertThat(again.json().at("/policies/0/margin/fill").asDouble()).as("what was trained is used").isEqualTo(9);
        assertThat(again.json().at("/policies/0/visitsPerDay").asDouble())
                .isGreaterThan(first.json().at("/policies/0/visitsPerDay").asDouble());
    }

    /// The page says what the margin is; nothing where no baseline runs.
    @Test
    void thePageHasTheMarginsOfTheBaselines() throws IOException {
        var answer = simulate("margins", "--policies", "fixed,operating,prize");
        List<String> rows = new ArrayList<>();
        for (var policy : answer.json().at("/policies"))
            if (policy.has("margin"))
                rows.add(String.format(Locale.ENGLISH, "<td>%.2f</td><td>%.0f</td><td>%.2f</td>",
                        policy.at("/margin/fill").asDouble(),
                        100 * policy.at("/margin/usableShare").asDouble(), 100 * policy.at("/margin/serviceLevel").asDouble()));
        assertThat(rows).hasSize(2);
        assertThat(page("margins")).contains("<h2>Margins of the baselines</h2>", "<th scope=\"row\">Fixed</th>" + rows.get(0),
                "<th scope=\"row\">Operating</th>" + rows.get(1)).doesNotContain("<th scope=\"row\">Prize</th><td>1.00");
        simulate("none", "--policies", "prize");
        assertThat(page("none")).contains("<h1>GridTown</h1>").doesNotContain("Margins");
    }

    private static String page(String results) throws IOException {
        return Files.readString(home.resolve(results + "/report.html"));
    }

    private static String withoutTime(String result) {
        return result.replaceFirst("\"secondsPerDay\" : [^,]*,", "");
    }

    @Test
    void aFolderOfOtherResultsIsNotGoneOnWith() throws IOException {
        simulate("other", "--policies", "threshold");
        assertThat(simulate("other", "--policies", "threshold", "--without", "A1").code()).isEqualTo("E831");
        assertThat(simulate("other", "--policies", "threshold", "--deposits", "poisson").code()).isEqualTo("E831");
        Files.writeString(home.resolve("other/threshold-1.json"), "{");
        assertThat(simulate("other", "--policies", "threshold").code()).isEqualTo("E832");
    }

    @Test
    void resultsOfAnotherStateOfTheCityAreNotGoneOnWith() throws IOException {
        var town = GridTownPack.copyTo(home.resolve("changing"));
        assertThat(simulateIn(town).exitCode()).isZero();
        Files.writeString(Files.createDirectory(town.resolve("readings")).resolve("new.csv"), "container,instant,fill\n");
        assertThat(simulateIn(town).exitCode()).as("readings do not matter").isZero();
        for (var change : List.of(List.of("city.yaml", "overflowEuroPerLitre: 0.5", "overflowEuroPerLitre: 9.0"),
                List.of("city.yaml", "holidays: [", "holidays: [2026-11-25, "),
                List.of("fleet.yaml", "perKmEuro: ", "perKmEuro: 1"), List.of("facilities.yaml", "feeEuro: ", "feeEuro: 1"),
                List.of("containers.csv", "Mo Th", "Mo We"))) {
            var file = town.resolve(change.get(0));
            var before = Files.readString(file);
            assertThat(before).contains(change.get(1));
            Files.writeString(file, before.replace(change.get(1), change.get(2)));
            assertThat(simulateIn(town).code()).as(change.toString()).isEqualTo("E831");
            assertThat(simulateIn(town).out()).contains("cityDigest is");
            Files.writeString(file, before);
        }
        assertThat(simulateIn(town).exitCode()).isZero();
    }

    private static Answer simulateIn(Path town) {
        return Answer.to("simulate", "--city", town.toString(), "--iterations", "40", "--warm-up", "0", "--days", "2", "--json",
                "--policies", "threshold", "--resume", home.resolve("changing-results").toString());
    }

    @Test
    void sharesAreComparedToTheLastDigit() {
        simulate("shares", "--policies", "threshold", "--sensors", "0.404");
        var other = simulate("shares", "--policies", "threshold", "--sensors", "0.401");
        assertThat(other.out()).contains("E831", "sensors on 40.4 % of the containers", "sensors on 40.1 % of the containers");
    }

    @Test
    void depositsMayComeOneByOne() throws IOException {
        var gamma = simulate("gamma", "--policies", "threshold");
        var poisson = simulate("poisson", "--policies", "threshold", "--deposits", "poisson");
        assertThat(gamma.json().path("deposits").asText()).isEqualTo("gamma");
        assertThat(poisson.json().path("deposits").asText()).isEqualTo("poisson");
        assertThat(poisson.json().at("/policies/0/meanFillAtEmptying").asDouble())
                .isNotEqualTo(gamma.json().at("/policies/0/meanFillAtEmptying").asDouble());
        assertThat(Files.readString(home.resolve("poisson/report.html"))).contains("compound Poisson deposits");
        assertThat(Files.readString(home.resolve("gamma/report.html"))).doesNotContain("Poisson");
        assertThat(simulate("poisson", "--policies", "threshold", "--deposits", "poisson").exitCode()).isZero();
        assertThat(simulate("poisson", "--policies", "threshold").code()).isEqualTo("E831");
    }

    @Test
    void whatIfNobodyWorkedForAWeek() {
        var idle = simulate("idle", "--policies", "prize", "--holidays", "2026-11-24..2026-11-28");
        assertThat(idle.json().at("/policies/0/visitsPerDay").asDouble()).isZero();
        assertThat(idle.json().at("/whatIf").asText()).contains("2026-11-24", "2026-11-28");
    }

    @Test
    void baselinesKnowNoBetterWhereNobodyEverWorks() {
        var idle = simulate("never", "--policies", "fixed,operating", "--holidays", "2026-10-01..2027-03-31");
        assertThat(idle.exitCode()).as(idle.err() + idle.out()).isZero();
        assertThat(idle.json().at("/policies/0/visitsPerDay").asDouble()).isZero();
        assertThat(idle.json().at("/policies/1/excessLitresPerDay").asDouble()).isPositive();
    }

    @Test
    void whatIfANewSiteWereServed() throws IOException {
        var site = Files.writeString(home.resolve("site.csv"), """
                id,lat,lon,fraction,litres,count,sensor,calendar
                new-1,54.003642,12.003137,residual,1100,4,s-901,
                new-2,54.003642,12.003137,litter,50,1,,Mo Tu We Th Fr
                """);
        var now = simulate("now", "--policies", "threshold");
        var grown = simulate("grown", "--policies", "threshold", "--add", site.toString());
        assertThat(grown.exitCode()).as(grown.err() + grown.out()).isZero();
        assertThat(grown.json().at("/whatIf").asText()).isEqualTo("2 new containers");
        // the two new sites at least once in five days, when full or on the days that training has found
        assertThat(grown.json().at("/policies/0/visitsPerDay").asDouble())
                .isGreaterThanOrEqualTo(now.json().at("/policies/0/visitsPerDay").asDouble() + 0.4);
        assertThat(grown.json().at("/policies/0/serviceLevel").asDouble()).isGreaterThan(0.9);
        assertThat(simulate("grown", "--policies", "threshold").code()).isEqualTo("E831");
    }

    @Test
    void aNewSiteIsCheckedLikeTheCitysContainers() throws IOException {
        var site = Files.writeString(home.resolve("bad-site.csv"), """
                id,lat,lon,fraction,litres,sensor
                lit-1,54.003642,12.003137,litter,50,s-901
                new-2,54.003642,12.003137,liter,50,s-902
                new-3,54.003642,12.003137,glass-clear,many,
                """);
        var answer = simulate("none", "--add", site.toString());
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("where")).containsExactly(site + ":4 litres", site + ":2 lit-1",
                site + ":3 new-2 fraction", site + ":4 new-3");
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsExactly("E322", "E311", "E310", "E309");
        Files.writeString(site, "id,lat,lon,fraction,litres\n");
        assertThat(simulate("none", "--add", site.toString()).code()).isEqualTo("E312");
        Files.writeString(site, "id,lat,lon,fraction,litres\nfar-1,54.2,12.3,litter,50\nnew-1,54.003642,12.003137,litter,50\n");
        var unreached = simulate("none", "--add", site.toString());
        assertThat(unreached.json().at("/errors").findValuesAsText("where")).containsExactly("--add far-1");
        assertThat(unreached.code()).isEqualTo("E833");
    }

    @ParameterizedTest
    @CsvSource({"--policies, best, choose of fixed", "--without, T9, the city has", "--holidays, soon, give FIRST..LAST",
            "--sensors, 2, give a share", "--horizon, 0, at least 1", "--fear, 0, above 0",
            "--deposits, normal, 'choose of gamma, poisson'", "--usable-share, 0.2, from 0.5",
            "--holidays, 2026-11-26..2026-11-25, the last day comes before the first",
            "--holidays, 2026-11-25..2026-11-01, the last day comes before the first",
            "--holidays, 2026-11-25..2026-11-26..2026-11-27, give FIRST..LAST", "--holidays, 2026-11-25, give FIRST..LAST",
            "--holidays, 2026-11-29..2026-12-05, the simulated days are 2026-11-22..2026-11-28",
            "--holidays, 2026-11-25..2028-11-25, at most 366 days"})
    void saysWhatCannotBe(String option, String value, String words) {
        var answer = simulate("none", option, value);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).contains(words);
    }

    @Test
    void saysAllThatCannotBeAtOnce() {
        var answer = simulate("none", "--seeds", "0", "--horizon", "99", "--threshold", "7", "--policies", "nope,threshold",
                "--without",
                "T9", "--sensors", "2", "--holidays", "soon");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsOnly("E800").hasSize(7);
        assertThat(answer.json().at("/errors").findValuesAsText("message"))
                .anyMatch(text -> text.startsWith("--policies has nope:"))
                .contains("--seeds is 0: give at least 1 and at most 1000.", "--sensors is 2.0: give a share from 0 to 1.");
        assertThat(answer.json().at("/errors/0/fix").asText()).isEqualTo("See abfuhr simulate --help.");
    }
}
