package org.abfuhr.data.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.abfuhr.data.lists.ContainerLists.Season;
import org.abfuhr.model.geo.Coordinate;

/// A table of a city's open data whose columns are known.
///
/// Source of both: names of the attributes in the city of Rostock's own data model (github.com/rostock/datenwerft, `Abfallbehaelter` and
/// `Containerstellplaetze`) and the leading columns of the files at OpenData.HRO.
///
/// @param format its name in documents
/// @param marks columns of which any tells it from other tables
/// @param columns all, but for [#COMMON] ones and positions
record MunicipalTable(String format, Set<String> marks, Rows reader, Set<String> columns) {

    private static final List<MunicipalTable> ALL = List.of(
            new MunicipalTable("rostock-litter-bins", Set.of("sommer_mo", "pflegeobjekt"), new LitterBinRows(), words("""
                    typ aufstellungsjahr eigentuemer bewirtschafter pflegeobjekt inventarnummer anschaffungswert haltestelle
                    sommer_mo sommer_di sommer_mi sommer_do sommer_fr sommer_sa sommer_so
                    winter_mo winter_di winter_mi winter_do winter_fr winter_sa winter_so""")),
            new MunicipalTable("rostock-recycling-sites", Set.of("anzahl_glas", "anzahl_papier"), new RecyclingSiteRows(),
                    words("""
                            privat bezeichnung bewirtschafter_grundundboden bewirtschafter_glas anzahl_glas anzahl_glas_unterflur
                            bewirtschafter_papier anzahl_papier anzahl_papier_unterflur bewirtschafter_altkleider anzahl_altkleider
                            inbetriebnahmejahr inventarnummer inventarnummer_grundundboden inventarnummer_zaun anschaffungswert
                            oeffentliche_widmung bga bga_grundundboden bga_zaun art_eigentumserwerb art_eigentumserwerb_zaun vertraege
                            winterdienst_a winterdienst_b winterdienst_c flaeche foto""")));

    private static final List<String> COMMON = List.of("uuid", "id", "aktiv", "deaktiviert", "bemerkungen", "aktualisiert",
            "erstellt", "kreis_name", "kreis_schluessel", "gemeindeverband_name", "gemeindeverband_schluessel", "gemeinde_name",
            "gemeinde_schluessel", "gemeindeteil_name", "gemeindeteil_schluessel", "strasse_name", "strasse_schluessel",
            "hausnummer", "hausnummer_zusatz", "postleitzahl");

    /// Makes containers of a row that is in use and has an id and a place.
    @FunctionalInterface
    interface Rows {
        Stream<ListedContainer> containers(ListedPlace place, ListRow row, Season season);
    }

    /// Where a row's containers are.
    record ListedPlace(String where, String id, Coordinate position) {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    /// The one that has such columns.
    static Optional<MunicipalTable> of(SequencedSet<String> columns) {
        return ALL.stream().filter(table -> table.marks.stream().anyMatch(columns::contains)).findFirst();
    }

    ContainerList read(String source, RowFile file, Positions positions, Season season, Omissions omissions) {
        var containers = file.rows().stream().flatMap(row -> containers(row, positions, season, omissions)).toList();
        var unknown = file.columns().stream().filter(column -> !columns.contains(column) && !COMMON.contains(column)
                && !Positions.isColumn(column)).toList();
        return new ContainerList(source, format, file.all(), containers, omissions, unknown);
    }

    private Stream<ListedContainer> containers(ListRow row, Positions positions, Season season, Omissions omissions) {
        String id = row.text("id").isEmpty() ? row.text("uuid") : row.text("id");
        if (!isTaken(row, id, omissions))
            return Stream.empty();
        var position = positions.of(row);
        if (position.isEmpty()) {
            omissions.add(OmitReason.POSITION, row.where(), id);
            return Stream.empty();
        }
        try {
            var found = reader.containers(new ListedPlace(row.where(), id, position.get()), row, season).toList();
            if (found.isEmpty())
                omissions.add(OmitReason.NO_CONTAINER, row.where(), id);
            return found.stream();
        } catch (NumberFormatException e) {
            omissions.add(OmitReason.NUMBER, row.where(), id + " " + e.getMessage());
            return Stream.empty();
        }
    }

    private static boolean isTaken(ListRow row, String id, Omissions omissions) {
        if (id.isEmpty())
            return omissions.add(OmitReason.ID, row.where(), "");
        boolean used = row.text("deaktiviert").isEmpty() && !row.denies("aktiv");
        return used || omissions.add(OmitReason.OUT_OF_USE, row.where(), id);
    }
}
