package org.abfuhr.dispatch.cli.option;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time as people write it: `60s`, `1.5m`, `500ms`, `1h`. Above 0 and at most a day.
public final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)");

    @Override
    public Duration convert(String text) {
        var match = FORM.matcher(text);
        if (!match.matches())
            throw new TypeConversionException("'" + text + "' is not a length of time: write it like 60s, 2m or 500ms");
        long millis = Math.round(Double.parseDouble(match.group(1)) * unitMillis(match.group(2)));
        if (millis < 1 || millis > 86_400_000)
            throw new TypeConversionException("'" + text + "' is not in 1ms..24h");
        return Duration.ofMillis(millis);
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
