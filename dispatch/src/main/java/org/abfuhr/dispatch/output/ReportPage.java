package org.abfuhr.dispatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.outcome.Outcome;

/// `report.html`: the planner's morning page in one file that needs no network.
public final class ReportPage implements Output {

    private static final List<String> SCRIPTS = List.of("base.js", "map.js", "details.js", "timeline.js", "lists.js",
            "report.js");

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        var texts = new Texts(outcome.city().locale());
        var title = texts.get("title", Map.of("city", outcome.city().name())) + ", " + texts.date(outcome.date());
        var script = SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining("\n"));
        // the data last: it alone may hold anything, and nothing is replaced in it
        to.write(resource("report.html").replace("{{lang}}", texts.locale().getLanguage()).replace("{{title}}", escape(title))
                .replace("{{noscript}}", escape(texts.get("noscript"))).replace("{{css}}", resource("report.css"))
                .replace("{{js}}", script).replace("{{data}}", inScript(new ReportData(outcome, texts).build())));
    }

    /// JSON that cannot end the script element it stands in: `<` only ever appears inside its strings.
    private static String inScript(ObjectNode data) {
        try {
            return new ObjectMapper().writeValueAsString(data).replace("<", "\\u003c").replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report's data is no JSON", e);
        }
    }

    private static String resource(String name) {
        try (var stream = ReportPage.class.getResourceAsStream("/report/" + name)) {
            if (stream == null)
                throw new IllegalStateException("The jar lacks report/" + name);
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Reading report/" + name + " from the jar failed", e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
