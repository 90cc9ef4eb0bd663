package org.abfuhr.dispatch.outcome;

import java.util.function.Predicate;

/// Names of files made of what people call things.
public final class FileNames {

    private FileNames() {}

    /// The name with `_` for what a name of a file should not hold, and with a number behind it if it is taken.
    public static String unused(String name, Predicate<String> taken) {
        var plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        int number = 2;
        var unused = plain;
        while (taken.test(unused))
            unused = plain + "-" + number++;
        return unused;
    }
}
