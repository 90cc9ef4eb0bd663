package org.abfuhr.data.exchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.fault.ParserMessage;

/// A parsed JSON file with all faults found in it so far: E600 unreadable, E601 no JSON.
public final class JsonDocument {

    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    public final String name;
    public final Faults faults = new Faults();
    public final JsonTree root;

    private JsonDocument(String name, JsonTree root) {
        this.name = name;
        this.root = root;
    }

    /// Parses a file.
    ///
    /// @throws FaultException INPUT (E600, E601)
    public static JsonDocument read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new FaultException(FaultKind.INPUT,
                    new Fault("E600", "cannot be read (" + FileFailure.reason(e) + ").", file.toString(),
                            "Give the path of a readable file."),
                    e);
        }
    }

    /// Parses a stream.
    ///
    /// @throws FaultException INPUT (E601) with line and column
    public static JsonDocument read(InputStream in, String name) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            if (parser.nextToken() == null)
                throw syntax(name, 1, 1, "the file is empty");
            var root = value(parser);
            if (parser.nextToken() != null)
                throw syntax(name, parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr(),
                        "something follows the end of the document");
            return new JsonDocument(name, root);
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            throw syntax(name, location == null ? 1 : location.getLineNr(), location == null ? 1 : location.getColumnNr(),
                    ParserMessage.words(e.getOriginalMessage()));
        }
    }

    private static FaultException syntax(String name, int line, int column, String what) {
        return new FaultException(FaultKind.INPUT, new Fault("E601", "is not JSON: " + what + ".",
                name + " line " + line + ", column " + column, "Mend the syntax there, or write the file anew."));
    }

    private static JsonTree value(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_STRING -> new JsonTree.Text(line, parser.getText());
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? new JsonTree.Decimal(line, parser.getDoubleValue())
                    : new JsonTree.Whole(line, parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> new JsonTree.Decimal(line, parser.getDoubleValue());
            case VALUE_TRUE -> new JsonTree.Flag(line, true);
            case VALUE_FALSE -> new JsonTree.Flag(line, false);
            default -> new JsonTree.Nothing(line);
        };
    }

    private static JsonTree fields(JsonParser parser, int line) throws IOException {
        Map<String, JsonTree> byName = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            byName.put(name, value(parser));
        }
        return new JsonTree.Fields(line, byName);
    }

    private static JsonTree items(JsonParser parser, int line) throws IOException {
        long[] wholes = new long[8];
        int count = 0;
        while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            wholes = count == wholes.length ? Arrays.copyOf(wholes, 2 * count) : wholes;
            wholes[count++] = parser.getLongValue();
        }
        if (parser.currentToken() == JsonToken.END_ARRAY && count > 0)
            return new JsonTree.Wholes(line, Arrays.copyOf(wholes, count));
        List<JsonTree> list = new ArrayList<>();
        for (int i = 0; i < count; i++)
            list.add(new JsonTree.Whole(line, wholes[i]));
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken())
            list.add(value(parser));
        return new JsonTree.Items(line, list);
    }

    public JsonValue rootValue() {
        return new JsonValue(this, "", root);
    }

    /// Checks the two fields that say what the file is, before anything else is read.
    ///
    /// @throws FaultException INPUT (E602)
    public JsonObject rootObject(String format, int version) {
        var object = rootValue().object();
        boolean known = object.find("format")
                .filter(f -> f.tree() instanceof JsonTree.Text(int _, String text) && text.equals(format))
                .isPresent();
        boolean current = object.find("version")
                .filter(v -> v.tree() instanceof JsonTree.Whole(int _, long number) && number == version)
                .isPresent();
        faults.require(known && current, "E602", name, "is not a file of format " + format + ", version " + version + ".",
                "Begin it with \"format\": \"" + format + "\", \"version\": " + version + ", or give another file.");
        faults.throwIfAny(FaultKind.INPUT);
        return object;
    }

    /// `plan.json line 12, /routes/0/shift`.
    public String where(String pointer, int line) {
        return name + " line " + line + ", " + (pointer.isEmpty() ? "/" : pointer);
    }
}
