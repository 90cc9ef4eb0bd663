package org.abfuhr.dispatch.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.dispatch.service.access.Principal;

/// A request that was let through.
///
/// @param id of the request, in logs and problems
/// @param who asks
/// @param names parts of the path by the names in braces
/// @param query parameters, the last of each name
/// @param headers by name in small letters, the first of each
/// @param body read on demand
public record Call(String id, Principal who, Map<String, String> names, Map<String, String> query, Map<String, String> headers,
        Body body) {

    /// Content of the request.
    @FunctionalInterface
    public interface Body {

        /// All of it.
        ///
        /// @throws Refusal E906, E907
        byte[] read(long mostBytes);
    }

    private static final long SMALL_BYTES = 1 << 20;

    public Call {
        names = Map.copyOf(names);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public String name(String part) {
        return names.getOrDefault(part, "");
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// A part of the path that is a date.
    ///
    /// @throws Refusal E903
    public LocalDate date(String part) {
        try {
            return LocalDate.parse(name(part));
        } catch (DateTimeException _) {
            throw Refusal.notFound(name(part), "It is no day of the calendar: write 2026-12-01.");
        }
    }

    /// The body as a JSON object of up to a mebibyte.
    ///
    /// @throws Refusal E905 to E907
    public ObjectNode object() {
        JsonNode node = Json.read(body.read(SMALL_BYTES));
        if (node instanceof ObjectNode object)
            return object;
        throw Refusal.badBody("body", "It is no JSON object.", "Send an object in braces.");
    }
}
