package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.abfuhr.dispatch.outcome.Outcome;
import org.junit.jupiter.api.Test;

/// The tiny night: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | D 06:13, 600 m.
class OutputsTest {

    private static final Outcome TINY = SampleNights.tiny(Locale.ENGLISH);

    private static String text(Output.Text output, Outcome outcome) throws IOException {
        var to = new StringWriter();
        output.write(outcome, to);
        return to.toString();
    }

    @Test
    void stopsAreRowsThatASpreadsheetReads() throws IOException {
        var rows = text(new StopsCsv(), TINY).split("\r\n");
        assertThat(rows).hasSize(6);
        assertThat(rows[1]).startsWith("V1,0,,depotStart,D,Betriebshof Süd,,53.5,13.2,2026-03-02T06:00Z,");
        assertThat(rows[2]).isEqualTo("V1,0,1,collection,P1,\"Lange, \"\"Alte\"\" Straße\",Restabfall,53.5,13.2015,"
                + "2026-03-02T06:00:10Z,2026-03-02T06:00:10Z,2026-03-02T06:01:10Z,100,0,0,100");
    }

    @Test
    void namesThatLookLikeFormulasAreDefused() throws IOException {
        assertThat(text(new StopsCsv(), TINY)).contains(",P2,'=SUM(A1),");
    }

    @Test
    void routesAreGeoJsonWithLongitudeFirst() throws IOException {
        var json = new ObjectMapper().readTree(text(new RoutesGeoJson(), TINY));
        assertThat(json.at("/features")).hasSize(10); // the line, four legs and five stops
        var line = json.at("/features/0");
        assertThat(line.at("/geometry/type").asText()).isEqualTo("LineString");
        assertThat(line.at("/geometry/coordinates/0").toString()).isEqualTo("[13.2,53.5]");
        assertThat(line.at("/properties/metres").asInt()).isEqualTo(600);
        assertThat(json.at("/features/6/properties/number").asInt()).isEqualTo(1);
    }

    /// The way home is 300 m: half of it, then sharp left into the other street at the middle.
    @Test
    void legsTellTheirTurns() throws IOException {
        var leg = new ObjectMapper().readTree(text(new RoutesGeoJson(), TINY)).at("/features/4");
        assertThat(leg.at("/properties/kind").asText()).isEqualTo("leg");
        assertThat(leg.at("/properties/from").asText() + leg.at("/properties/to").asText()).isEqualTo("F1D");
        assertThat(leg.at("/properties/metres").asInt()).isEqualTo(300);
        assertThat(leg.at("/properties/turns").toString()).isEqualTo("[{\"instruction\":\"depart\",\"street\":\"Lange Straße\","
                + "\"metres\":150,\"at\":[13.2045,53.5]},{\"instruction\":\"sharp_left\",\"street\":\"Ring & Tor\","
                + "\"metres\":150,\"at\":[13.20225,53.5]}]");
    }

    @Test
    void sheetsTellTheWayBetweenStops() throws IOException {
        assertThat(text(new RouteSheets(), TINY)).contains("from Lange Straße 150 m, sharp left Ring &amp; Tor 150 m");
        assertThat(text(new RouteSheets(), SampleNights.tiny(Locale.GERMAN)))
                .contains("ab Lange Straße 50 m, scharf links Ring &amp; Tor 50 m",
                        "<td>Wagen 1</td><td>06:00</td><td>06:13</td><td>2</td><td>600 m</td>");
    }

    @Test
    void sheetsEscapeNames() throws IOException {
        var sheets = text(new RouteSheets(), TINY);
        assertThat(sheets).contains("Route sheet Wagen 1", "Lange, &quot;Alte&quot; Straße", "06:01", "Restabfall, 2 × 1,100 l");
        assertThat(sheets).doesNotContain("</script>");
    }

    @Test
    void summarySpeaksTheLanguageOfTheCity() throws IOException {
        assertThat(text(new SummaryText(), TINY)).contains("Plan for Gitterstadt, Monday, March 2, 2026", "0.6 km",
                "Checked independently");
        assertThat(text(new SummaryText(), SampleNights.tiny(Locale.GERMAN))).contains("Montag, 2. März 2026", "0,6 km",
                "Unabhängig geprüft", "Fester Kalender am selben Tag: 3 Halte");
    }
}
