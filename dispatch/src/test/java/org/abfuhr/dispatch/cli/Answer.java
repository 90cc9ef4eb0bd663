package org.abfuhr.dispatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line answered.
record Answer(int exitCode, String out, String err) {

    static Answer to(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = AbfuhrCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    /// Standard output as its one JSON document; fails if anything follows it.
    JsonNode json() {
        try {
            return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON document: " + out, e);
        }
    }

    String code() {
        return json().at("/errors/0/code").asText();
    }
}
