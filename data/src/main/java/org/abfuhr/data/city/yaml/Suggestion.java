package org.abfuhr.data.city.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses what a misspelled word was meant to be.
public final class Suggestion {

    private Suggestion() {}

    /// The known word with the fewest edits, if at most a third of the letters differ.
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream().min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
                .filter(k -> distance(word, k) * 3 <= Math.max(word.length(), 3));
    }

    /// Fix text for a reference that leads nowhere.
    public static String forReference(String word, Collection<String> known) {
        if (known.isEmpty())
            return "There is none to refer to; define it first.";
        return nearest(word, known).map(k -> "Did you mean " + k + "?").orElse("Known are " + String.join(", ", known) + ".");
    }

    /// Levenshtein distance without regard to case.
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++)
            row[j] = j;
        for (int i = 1; i <= from.length(); i++)
            nextRow(row, from.charAt(i - 1), to);
        return row[to.length()];
    }

    private static void nextRow(int[] row, char letter, String to) {
        int diagonal = row[0];
        row[0]++;
        for (int j = 1; j <= to.length(); j++) {
            int substituted = diagonal + (letter == to.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
