package org.abfuhr.dispatch.night;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Ids that look like a mistyped one.
public final class NearMatches {

    private static final int SHOWN = 3;

    private NearMatches() {}

    /// Up to three known ids, nearest first, none farther than a third of the id's length.
    public static List<String> of(String id, Collection<String> known) {
        int limit = Math.max(1, id.length() / 3);
        var wanted = id.toLowerCase(Locale.ROOT);
        record Near(String id, int distance) {}
        return known.stream().map(other -> new Near(other, distance(wanted, other.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id)).limit(SHOWN).map(Near::id).toList();
    }

    /// Number of single letters to insert, delete or replace (Levenshtein 1965).
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++)
            row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
