package org.abfuhr.dispatch.cli.readings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.abfuhr.data.store.StoreImport;

/// What came of a file that went into a store, for people and scripts.
record StoredFile(Path source, StoreImport.Result result) {

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", source.toString());
        facts.put("format", result.format());
        facts.put("rows", result.report().rows());
        facts.put("accepted", result.added().added());
        facts.put("duplicates", duplicates());
        facts.put("late", result.added().late());
        facts.put("rejected", ImportCommand.rejected(result.report()));
        facts.put("unknownContainers", result.report().unknownContainers());
        return facts;
    }

    String text() {
        return "%s (%s): %d rows, %d accepted, %d duplicates%s%s%s".formatted(source, result.format(), result.report().rows(),
                result.added().added(), duplicates(),
                result.added().late() == 0 ? "" : ", " + result.added().late() + " of months that were given up",
                ImportCommand.unknownText(result.report()), ImportCommand.badText(result.report()));
    }

    /// Rows that could be read and were there already, in the file or the store.
    private long duplicates() {
        return result.report().accepted() + result.report().duplicates() - result.added().added() - result.added().late();
    }
}
