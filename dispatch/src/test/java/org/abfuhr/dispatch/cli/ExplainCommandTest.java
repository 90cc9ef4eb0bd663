package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Asks of a plan of GridTown who could serve what. T1 takes residual waste and glass, A1 litter and residual waste.
class ExplainCommandTest extends InGridTown {

    @BeforeAll
    static void plan() {
        assertThat(Answer.to("plan", "--city", city, "--iterations", "200", "--require", "res-1", "--exclude", "res-3", "--out",
                home.resolve("out").toString()).exitCode()).isZero();
    }

    private static Answer explain(String... visits) {
        List<String> arguments = new ArrayList<>(List.of("explain", home.resolve("out/problem.json").toString(),
                home.resolve("out/plan.json").toString()));
        arguments.addAll(List.of(visits));
        return Answer.to(arguments.toArray(String[]::new));
    }

    /// What serves it is among those asked, and dearer for nobody else by less.
    @Test
    void whoServesAVisitIsComparedWithTheOthers() {
        var visit = explain("res-1", "--json").json().at("/visits/0");
        assertThat(visit.at("/visit").asText()).isEqualTo("res-1");
        assertThat(visit.at("/required").asBoolean()).isTrue();
        var alternatives = visit.at("/alternatives");
        assertThat(alternatives.findValuesAsText("vehicle")).containsExactlyInAnyOrder("T1", "A1");
        long least = Long.MAX_VALUE;
        String cheapest = "";
        for (var each : alternatives)
            if (each.at("/fits").asBoolean() && each.at("/costMicroEuro").asLong() < least) {
                least = each.at("/costMicroEuro").asLong();
                cheapest = each.at("/shift").asText();
            }
        assertThat(visit.at("/servedBy").asText()).isEqualTo(cheapest);
    }

    @Test
    void peopleReadALineForEachVehicle() {
        var text = explain("res-1").out();
        assertThat(text).startsWith("res-1 ").contains("served by", "which must be served", "€ ", "than leaving it out",
                "serves it");
        assertThat(text.lines()).hasSize(3);
    }

    @Test
    void unknownVisitsAreToldAllAtOnceWithWhatIsMeant() {
        var answer = explain("res-11", "nothing-like-it", "--json");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors")).hasSize(2);
        assertThat(answer.code()).isEqualTo("E824");
        assertThat(answer.json().at("/errors/0/fix").asText()).contains("res-1");
    }
}
