package org.abfuhr.dispatch.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.abfuhr.model.fault.Fault;

/// Reads the fields of an object that somebody sent, and gathers all that is wrong with them (E905).
public final class Fields {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 90;

    private final ObjectNode object;
    private final Set<String> seen = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    public Fields(ObjectNode object) {
        this.object = object;
    }

    private JsonNode node(String field) {
        seen.add(field);
        return object.path(field);
    }

    /// A text that must be there.
    public String text(String field) {
        var text = optionalText(field);
        if (text.isEmpty() && !object.hasNonNull(field))
            wrong(field, "is missing.", "Give a text.");
        return text.orElse("");
    }

    public Optional<String> optionalText(String field) {
        var node = node(field);
        if (node.isMissingNode() || node.isNull())
            return Optional.empty();
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > LONGEST_TEXT) {
            wrong(field, "is no text of 1 to " + LONGEST_TEXT + " characters.", "Give a text.");
            return Optional.empty();
        }
        return Optional.of(node.textValue().strip());
    }

    /// A name that must be there, short enough to stand in the log with that of a key: `Anna (planners) (abfuhr)`.
    public String name(String field) {
        var name = text(field);
        if (name.length() > LONGEST_NAME)
            wrong(field, "is longer than " + LONGEST_NAME + " characters.", "Give a shorter one.");
        return name;
    }

    /// An id of the sender's own, so that what is sent again counts once.
    public Optional<String> sentId() {
        var id = optionalText("id");
        if (id.isPresent() && id.get().length() > LONGEST_ID)
            wrong("id", "is longer than " + LONGEST_ID + " characters.", "Give a shorter one, such as a UUID.");
        return id;
    }

    /// A whole number within limits.
    public int integer(String field, int least, int most, int usual) {
        var node = node(field);
        if (node.isMissingNode())
            return usual;
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most)
            return node.intValue();
        wrong(field, "is " + node + ".", "Give a whole number from " + least + " to " + most + ".");
        return least;
    }

    /// A number within limits that must be there.
    public double number(String field, double least, double most) {
        var node = node(field);
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most))
            wrong(field, "is " + (node.isMissingNode() ? "missing" : node) + ".",
                    "Give a number from " + least + " to " + most + ".");
        return node.doubleValue();
    }

    public Optional<LocalDate> optionalDate(String field) {
        var text = optionalText(field);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException _) {
            wrong(field, "is no day of the calendar.", "Write it like 2026-12-01.");
            return Optional.empty();
        }
    }

    /// An instant that must be there.
    public Instant instant(String field) {
        var text = text(field);
        try {
            return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            wrong(field, "is no instant.", "Write it like 2026-12-01T06:00:00+01:00.");
            return Instant.EPOCH;
        }
    }

    /// Any value, or a missing node.
    public JsonNode any(String field) {
        return node(field);
    }

    public void wrong(String field, String message, String fix) {
        faults.add(new Fault("E905", message, field, fix));
    }

    /// What is wrong so far, unknown fields included.
    public List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        object.fieldNames().forEachRemaining(name -> {
            if (!seen.contains(name))
                all.add(new Fault("E905", "There is no such field.", name, "Known are " + String.join(", ", seen) + "."));
        });
        return all;
    }

    /// Refuses the object if anything was wrong.
    ///
    /// @throws Refusal E905
    public void finish() {
        var all = faults();
        if (!all.isEmpty())
            throw new Refusal(400, all);
    }
}
