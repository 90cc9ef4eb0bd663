package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plan", "city", "city show", "city check", "city create", "readings", "readings import",
            "readings generate", "readings delivery", "readings store", "readings health", "readings backtest",
            "forecast", "matrix", "solve", "check", "simulate", "serve", "drive", "vehicle", "vehicle token",
            "audit", "audit verify", "backup", "city calendar"})
    void everyCommandHelpsWithAnExample(String command) {
        var answer = Answer.to((command + " --help").strip().split(" "));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("Usage: " + ("abfuhr " + command).strip(), "Example: abfuhr ");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plam", "plan --bugdet 1s", "plan --budget soon", "plan --budget 1s --iterations 5",
            "plan --iterations 0", "plan --threads 0", "plan --islands -1", "plan --days 0", "plan --days 32",
            "plan --date 2026-02-30", "city", "readings", "readings import", "readings generate --days 0",
            "readings import a --format xml", "readings import a --sensor thing", "readings delivery --top 0", "readings store",
            "readings health --top 0", "readings backtest a.csv --horizons noon",
            "readings store --store a.db --keep-months -1",
            "forecast --at noon",
            "forecast --top 0", "city create --osm a.osm --out b --depot 53.5", "city create --osm a.osm --out b --depot 95,13",
            "city create --osm a.osm --out b --box 53.6,13.1,53.5,13.3", "city create --osm a.osm --out b --plan-date 1.2.2027",
            "matrix --osm a.osm", "matrix --osm a.osm --random 0", "matrix --osm a.osm --random 5 --points b.csv",
            "matrix --osm a.osm --random 5 --profile tank", "matrix --random 5",
            "solve", "solve a.json --format cvrp", "solve a.vrp --format vrplib --out-format vroom", "check onlyone"})
    void usageErrorsSayWhatToDo(String line) {
        var answer = Answer.to(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("E800 command line: ").contains("--help").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"plan --budget soon --threads many --date 2026-02-30 --sede 4, 4", "solve --iterations 1.5 --seed x, 3",
            "plan --threads 0 --islands 0 --days 99 --learn-costs, 4", "solve a.vrp --iterations 0 --islands -1, 2",
            "matrix --osm a.osm --random 0 --threads 0 --profile tank, 3", "readings store --keep-months 5000 --days res-1, 3",
            "forecast --top much --at noon --nothing, 3"})
    void allUsageErrorsAreToldAtOnce(String line, int count) {
        var answer = Answer.to((line + " --json").split(" "));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).hasSize(count).containsOnly("E800");
        assertThat(answer.json().at("/errors").findValuesAsText("message")).doesNotHaveDuplicates();
    }

    @Test
    void helpIsGivenWhateverElseIsWrong() {
        var answer = Answer.to("plan", "--budget", "soon", "--help");
        assertThat(answer.exitCode()).isEqualTo(0);
        assertThat(answer.out()).contains("Usage: abfuhr plan");
    }

    @Test
    void impossibleDaysAreRefusedInPlainWords() {
        assertThat(Answer.to("plan", "--date", "2026-13-01").err())
                .contains("'2026-13-01' is no day of the calendar: write it like 2026-12-01").doesNotContain("java.");
    }

    @Test
    void optionsThatExcludeEachOtherAreNamed() {
        assertThat(Answer.to("plan", "--budget", "1s", "--iterations", "5").err())
                .startsWith("E800 command line: --budget=TIME, --iterations=N are mutually exclusive");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(Answer.to("forcast").err()).contains("Did you mean forecast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan --json --budget soon", "check --json", "forecast --json --at noon", "nonsense --json"})
    void usageErrorsUnderJsonAreOneDocument(String line) {
        var answer = Answer.to(line.split(" "));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.code()).isEqualTo("E800");
        assertThat(answer.json().at("/errors/0/fix").asText()).isNotEmpty();
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan --city nowhere", "city show --city nowhere", "city check --city nowhere",
            "forecast --city nowhere", "readings generate --city nowhere", "readings import x.csv --city nowhere",
            "check nothing.json plan.json", "solve nothing.json"})
    void missingInputIsTheUsersToMend(String line) {
        var answer = Answer.to((line + " --json").split(" "));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors")).isNotEmpty();
        assertThat(answer.json().at("/errors/0/where").asText()).containsAnyOf("nowhere", "nothing.json");
    }

    @Test
    void brokenProblemsAreNoInternalErrors(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("problem.json"), "{\"format\": 7");
        assertThat(Answer.to("solve", file.toString(), "--json").exitCode()).isEqualTo(2);
        assertThat(Answer.to("check", file.toString(), file.toString(), "--json").exitCode()).isEqualTo(2);
    }
}
