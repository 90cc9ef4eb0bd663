package org.abfuhr.data.lists;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.abfuhr.data.lists.ContainerLists.Season;
import org.abfuhr.data.lists.MunicipalTable.ListedPlace;

/// One place a row, with the number of its containers of each kind.
final class RecyclingSiteRows implements MunicipalTable.Rows {

    private static final Map<WasteKind, String> COUNTS = new TreeMap<>(Map.of(WasteKind.GLASS, "anzahl_glas",
            WasteKind.GLASS_UNDERGROUND, "anzahl_glas_unterflur", WasteKind.PAPER, "anzahl_papier", WasteKind.PAPER_UNDERGROUND,
            "anzahl_papier_unterflur", WasteKind.CLOTHES, "anzahl_altkleider"));

    @Override
    public Stream<ListedContainer> containers(ListedPlace place, ListRow row, Season season) {
        return COUNTS.entrySet().stream().filter(kind -> row.count(kind.getValue()) > 0)
                .map(kind -> ListedContainer.at(place.where(), siteOf(place.id(), kind.getKey()), place.position(),
                        row.text("bezeichnung"), kind.getKey(), OptionalInt.empty(),
                        OptionalInt.of(row.count(kind.getValue()))));
    }

    /// Underground ones have rows of their own.
    private static String siteOf(String id, WasteKind kind) {
        return kind == WasteKind.GLASS_UNDERGROUND || kind == WasteKind.PAPER_UNDERGROUND ? id + "-u" : id;
    }
}
