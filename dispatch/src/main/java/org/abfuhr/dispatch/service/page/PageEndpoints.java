package org.abfuhr.dispatch.service.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.data.store.operations.Digests;
import org.abfuhr.dispatch.report.ReportPage;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Conditional;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Refusal;

/// Serves the map page at `/` and its parts below `/page/`. Only files listed here exist; they are read once.
public final class PageEndpoints implements Endpoint.Group {

    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";
    private static final List<String> FILES = List.of("page.css", "lists.css", "main.js", "api.js", "state.js", "words.js",
            "words_de.js",
            "words_en.js", "dom.js", "day.js", "head.js", "map.js", "roads.js", "routes.js", "dragging.js", "picking.js",
            "streets.js", "closing.js",
            "detail.js",
            "vehicles.js", "lists.js", "timeline.js", "decisions.js", "ask.js", "compare.js", "warnings.js", "live.js",
            "fault.js");
    private static final int TAG_DIGITS = 32;

    /// A file as it is sent.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Part(String type, byte[] content, String tag) {}

    private final Part start = part("text/html", read("index.html"));
    private final Map<String, Part> parts = new TreeMap<>();

    public PageEndpoints() {
        FILES.forEach(file -> parts.put(file, part(type(file), read(file))));
        parts.put("palette.css", part("text/css", ReportPage.palette().getBytes(UTF_8)));
        parts.put("leaflet.js", part("text/javascript", read(LEAFLET + "leaflet-src.esm.js")));
        parts.put("leaflet.css", part("text/css", read(LEAFLET + "leaflet.css")));
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/", Access.PUBLIC, call -> answer(call, start)),
                Endpoint.get("/page/{file}", Access.PUBLIC, this::file));
    }

    private Answer file(Call call) {
        var part = parts.get(call.name("file"));
        if (part == null)
            throw Refusal.notFound("file " + call.name("file"), "The page has no such part.");
        return answer(call, part);
    }

    private static Answer answer(Call call, Part part) {
        return Conditional.answer(call, part.tag, "no-cache", part.type + "; charset=utf-8", () -> part.content);
    }

    private static Part part(String type, byte[] content) {
        return new Part(type, content, Digests.sha256(content).substring(0, TAG_DIGITS));
    }

    private static String type(String file) {
        return file.endsWith(".css") ? "text/css" : "text/javascript";
    }

    private static byte[] read(String resource) {
        try (var in = PageEndpoints.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException(resource + " is missing in the program");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
