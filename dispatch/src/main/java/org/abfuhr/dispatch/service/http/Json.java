package org.abfuhr.dispatch.service.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.abfuhr.model.fault.ParserMessage;

/// JSON of the API. What is read may be nested 50 deep.
public final class Json {

    private static final int MOST_DEEP = 50;

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance)
                        .addSerializer(LocalDate.class, ToStringSerializer.instance))
                .build();
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEEP).build());
        return mapper;
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    public static String text(Object value) {
        return new String(bytes(value), java.nio.charset.StandardCharsets.UTF_8);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// Reads what somebody sent.
    ///
    /// @throws Refusal E905 when it is no JSON
    public static JsonNode read(byte[] content) {
        try {
            var node = parse(content);
            if (node.isMissingNode())
                throw Refusal.badBody("body", "The body is empty.", "Send a JSON document.");
            return node;
        } catch (JsonProcessingException e) {
            throw Refusal.badBody("body", "The body is no JSON (" + ParserMessage.words(e.getOriginalMessage()) + ").",
                    "Send one JSON document in UTF-8.");
        }
    }

    /// Reads what may be no JSON; a missing node if there is nothing at all.
    public static JsonNode parse(byte[] content) throws JsonProcessingException {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) { // of an array there is none
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what the program itself wrote.
    public static JsonNode own(String content) {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is damaged", e);
        }
    }
}
