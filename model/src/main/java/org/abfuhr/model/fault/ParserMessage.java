package org.abfuhr.model.fault;

import java.util.regex.Pattern;

/// Says what a parser of JSON, YAML or CSV objected to. Parsers add where the text came from, which the fault names anyway.
public final class ParserMessage {

    private static final Pattern SOURCE = Pattern.compile(" *(\\([^()]*)?(at )?\\[Source: .*");

    private ParserMessage() {}

    /// Its first line, without a full stop and without the source.
    public static String words(String message) {
        var line = message.strip().lines().findFirst().orElse("");
        return SOURCE.matcher(line).replaceFirst("").replaceFirst("[.;,:\\s]+$", "");
    }
}
