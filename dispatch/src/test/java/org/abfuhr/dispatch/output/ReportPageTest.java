package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static String page(org.abfuhr.dispatch.outcome.Outcome outcome) throws IOException {
        var page = new StringWriter();
        new ReportPage().write(outcome, page);
        return page.toString();
    }

    @Test
    void holdsItsDataAsJsonThatNoNameCanBreakOutOf() throws IOException {
        var page = page(SampleNights.tiny(Locale.GERMAN));
        var start = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        var data = new ObjectMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
        assertThat(data.at("/containers/2/n").asText()).isEqualTo("Am </script> Markt");
        assertThat(data.at("/containers/2/r/reason").asText()).isEqualTo("NOT_WORTH_IT");
        assertThat(data.at("/vehicles/0/stops")).hasSize(5);
        assertThat(data.at("/figures/fixed/visits").asInt()).isEqualTo(3);
    }

    @Test
    void needsNoNetwork() throws IOException {
        assertThat(page(SampleNights.town(Locale.GERMAN))).doesNotContain("src=", "href=", "@import", "fetch(")
                .hasSizeLessThan(1_000_000);
    }

    @Test
    void townToLookAt() throws IOException {
        Files.createDirectories(Path.of("target/report"));
        Files.writeString(Path.of("target/report/town-de.html"), page(SampleNights.town(Locale.GERMAN)));
        assertThat(Path.of("target/report/town-de.html")).isNotEmptyFile();
    }
}
