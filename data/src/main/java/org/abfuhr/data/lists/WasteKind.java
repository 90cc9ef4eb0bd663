package org.abfuhr.data.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What lists tell apart; fractions of a city are finer or other. The figures are assumptions for lists that say nothing: capacities of
/// usual containers in litres, and days after which nobody would leave one unemptied.
public enum WasteKind {

    LITTER(50, 7, "litter"), RESIDUAL(1_100, 14, "residual"), BIO(240, 14, "bio"), PAPER(1_100, 28, "paper"), PAPER_UNDERGROUND(
            5_000, 28, "paper"), PACKAGING(1_100, 28, "packaging"), GLASS(2_500, 28, "glass-clear", "glass-green",
                    "glass-brown"), GLASS_UNDERGROUND(5_000, 28, "glass-clear", "glass-green", "glass-brown"),
    /// Textiles; packs have no such fraction unless they name one.
    CLOTHES(2_500, 28);

    private final int litres;
    private final int maxAgeDays;
    private final String fractions;

    WasteKind(int litres, int maxAgeDays, String... fractions) {
        this.litres = litres;
        this.maxAgeDays = maxAgeDays;
        this.fractions = String.join(" ", fractions);
    }

    /// Its name in options and documents, such as `glass-underground`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WasteKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(WasteKind::id).toList();
    }

    int litres() {
        return litres;
    }

    int maxAgeDays() {
        return maxAgeDays;
    }

    /// Among which its containers are dealt out.
    List<String> fractions() {
        return fractions.isEmpty() ? List.of() : List.of(fractions.split(" "));
    }
}
