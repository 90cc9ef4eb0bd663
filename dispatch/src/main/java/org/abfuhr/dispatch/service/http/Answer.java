package org.abfuhr.dispatch.service.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back.
///
/// @param type media type
/// @param headers beside those that every answer has
/// @param body written once
public record Answer(int status, String type, Map<String, String> headers, Body body) {

    public static final String JSON = "application/json";

    /// Content of an answer: all at once, or little by little.
    public sealed interface Body {

        /// Known beforehand.
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Bytes(byte[] content) implements Body {}

        /// Written as it comes, until the client goes or the service ends.
        non-sealed interface Stream extends Body {
            void write(OutputStream out) throws IOException;
        }
    }

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer bytes(int status, String type, byte[] content) {
        return new Answer(status, type, Map.of(), new Body.Bytes(content));
    }

    public static Answer text(String type, String content) {
        return bytes(200, type + "; charset=utf-8", content.getBytes(UTF_8));
    }

    public static Answer json(Object value) {
        return json(200, value);
    }

    public static Answer json(int status, Object value) {
        return bytes(status, JSON, Json.bytes(value));
    }

    /// Nothing but a status.
    public static Answer empty(int status) {
        return bytes(status, "", new byte[0]);
    }

    public static Answer stream(String type, Body.Stream body) {
        return new Answer(200, type, Map.of("Cache-Control", "no-store"), body);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, more, body);
    }
}
