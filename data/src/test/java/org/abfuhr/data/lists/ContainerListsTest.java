package org.abfuhr.data.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.abfuhr.data.lists.ContainerLists.Season;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerListsTest {

    private static final Coordinate PLACE = new Coordinate(54.000944, 12.000765);

    private static ContainerList read(String text) {
        return ContainerLists.read("list", text, "", Season.SUMMER);
    }

    /// Emptied twice on Mondays and once on Fridays in summer.
    @Test
    void aLitterBinHasItsCalendarAndTheCapacityOfItsType() {
        var list = read("""
                latitude,longitude,uuid,strasse_name,id,typ,pflegeobjekt,sommer_mo,sommer_di,sommer_fr,winter_mi
                54.000944,12.000765,u1,Lange Straße,00000042,Abfallbehälterschrank 240 l,Mitte,2,,1,1
                """);
        assertThat(list.format()).isEqualTo("rostock-litter-bins");
        var bin = list.containers().getFirst();
        assertThat(bin.site()).isEqualTo("00000042");
        assertThat(bin.position()).isEqualTo(PLACE);
        assertThat(bin.name()).isEqualTo("Lange Straße");
        assertThat(bin.litres()).isEqualTo(OptionalInt.of(240));
        assertThat(bin.calendar()).hasToString("Mo Fr");
        assertThat(ContainerLists.read("list", "id,lat,lon,sommer_mo,winter_mi\n1,54,12,1,1\n", "", Season.WINTER).containers()
                .getFirst().calendar()).hasToString("We");
    }

    @Test
    void everyRowThatCannotBeReadIsToldWithItsLine() {
        var list = read("""
                id,latitude,longitude,deaktiviert,pflegeobjekt,sommer_mo,farbe
                1,54,12,,Mitte,1,grün
                2,54,,,Mitte,1,grün
                3,54,12,2020-01-01,Mitte,1,grün
                ,54,12,,Mitte,1,grün
                5,54,12,,Mitte,oft,grün
                6,54,12,,Mitte
                7,"54,1",12,,Mitte,1,grün
                """);
        assertThat(list.rows()).isEqualTo(7);
        assertThat(list.containers()).hasSize(1);
        assertThat(list.unknownColumns()).containsExactly("farbe");
        var omitted = list.omissions();
        assertThat(omitted.of(OmitReason.POSITION).places()).containsExactly("list:3: 2", "list:8: 7");
        assertThat(omitted.of(OmitReason.OUT_OF_USE).places()).containsExactly("list:4: 3");
        assertThat(omitted.of(OmitReason.ID).places()).containsExactly("list:5");
        assertThat(omitted.of(OmitReason.NUMBER).places()).containsExactly("list:6: 5 sommer_mo is \"oft\"");
        assertThat(omitted.of(OmitReason.CELLS).places()).containsExactly("list:7: 5 cells instead of 7");
    }

    @Test
    void aRecyclingSiteHasARowForEachKind() {
        var list = read("""
                id;bezeichnung;latitude;longitude;anzahl_glas;anzahl_glas_unterflur;anzahl_papier;anzahl_altkleider
                12-34;Markt;54.000944;12.000765;3;2;;1
                12-35;Hafen;54.000944;12.000765;;;;
                """);
        assertThat(list.format()).isEqualTo("rostock-recycling-sites");
        assertThat(list.containers()).extracting(c -> c.site() + " " + c.kind().id() + " " + c.count().orElse(0))
                .containsExactlyInAnyOrder("12-34 glass 3", "12-34-u glass-underground 2", "12-34 clothes 1");
        assertThat(list.omissions().of(OmitReason.NO_CONTAINER).places()).containsExactly("list:3: 12-35");
    }

    /// Spreadsheets write 2 as 2.0.
    @Test
    void aNumberOfContainersThatIsNoneIsToldWithItsColumn() {
        var list = read("""
                id;latitude;longitude;anzahl_glas;anzahl_papier
                a;54;12;2.0;1
                b;54;12;1;-2
                c;54;12;2,5;
                d;54;12;2.5;
                """);
        assertThat(list.containers()).extracting(c -> c.site() + " " + c.kind().id() + " " + c.count().orElse(0))
                .containsExactlyInAnyOrder("a glass 2", "a paper 1");
        assertThat(list.omissions().of(OmitReason.NUMBER).places()).containsExactly("list:3: b anzahl_papier is \"-2\"",
                "list:4: c anzahl_glas is \"2,5\"", "list:5: d anzahl_glas is \"2.5\"");
    }

    @ParameterizedTest
    @CsvSource({"EPSG:25833", "EPSG:25832"})
    void metresAreOfTheGridThatIsNamed(String grid) {
        var metres = UtmGrid.find(grid).orElseThrow().project(PLACE);
        String feature = """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:%s"}}, "features": [
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [%s, %s]},
                "properties": {"id": "12-34", "anzahl_glas": 1, "anzahl_papier": null}}]}"""
                .formatted(grid.replace(":", "::"), metres.east(), metres.north());
        var list = read(feature);
        assertThat(list.containers().getFirst().position().distanceMetres(PLACE)).isLessThan(0.01);
        assertThat(list.containers().getFirst().where()).isEqualTo("list features[0]");
        var table = "id,geometrie,sommer_mo\n1,SRID=25833;POINT (%s %s),1\n".formatted(metres.east(), metres.north());
        assertThat(ContainerLists.read("list", table, grid, Season.SUMMER).containers().getFirst().position()
                .distanceMetres(PLACE)).isLessThan(0.01);
    }

    /// Without a word of the grid it is Rostock's.
    @Test
    void metresOfNoNamedGridAreOfZone33() {
        var metres = new UtmGrid(33, true).project(PLACE);
        var list = read("id,x,y,sommer_mo\n1,%s,%s,1\n2,12345678,99999999,1\n3,0,0,1\n".formatted(metres.east(), metres.north()));
        assertThat(list.containers()).singleElement()
                .satisfies(bin -> assertThat(bin.position().distanceMetres(PLACE)).isLessThan(0.01));
        assertThat(list.omissions().of(OmitReason.POSITION).count()).isEqualTo(2);
    }

    @Test
    void entitiesAreReadInAllTheirEncodings() {
        var list = read("""
                [{"id": "urn:ngsi-ld:WasteContainer:town:gc%201%2Fa", "type": "WasteContainer",
                "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [12.000765, 54.000944]}},
                "storedWasteKind": {"type": "Property", "value": "glass"},
                "binCapacity": {"type": "Property", "value": 6, "unitCode": "MTQ"},
                "containerCount": {"type": "Property", "value": 2},
                "refDevice": {"type": "Relationship", "object": ["urn:ngsi-ld:Device:s-1"]}},
                {"id": "b7", "type": "WasteContainer", "location": {"type": "Point", "coordinates": [12.000765, 54.000944]},
                "storedWasteKind": "paper", "binCapacity": 1100, "lidColour": "blue"},
                {"id": "d", "type": "Device"},
                {"id": "c8", "type": "WasteContainer", "storedWasteKind": "hazardous"},
                {"id": "c9", "type": "WasteContainer", "storedWasteKind": "paper"}]""");
        assertThat(list.containers()).extracting(ListedContainer::site).containsExactly("gc 1/a", "b7");
        // 6 m³ in two containers
        assertThat(list.containers().getFirst().litres()).isEqualTo(OptionalInt.of(3_000));
        assertThat(list.containers().getFirst().sensor()).contains("s-1");
        assertThat(list.containers().get(1).position()).isEqualTo(PLACE);
        assertThat(list.unknownColumns()).containsExactly("lidColour");
        assertThat(list.omissions().byReason().keySet()).containsExactly(OmitReason.POSITION, OmitReason.MATERIAL,
                OmitReason.ENTITY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a,b,c | E350 list: is no list",
            "{\"a\": 1 | E350 list:1: is no JSON: Unexpected end-of-input: expected close marker for Object. Mend",
            "{\"type\": \"FeatureCollection\", \"features\": []} | E350 list: is no list"})
    void whatIsNoListIsRefused(String text, String fault) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining(fault.substring(5));
    }

    @Test
    void anUnknownGridIsRefused() {
        assertThatThrownBy(() -> ContainerLists.read("list", "id,x,y,sommer_mo\n1,1,1,1\n", "EPSG:31468", Season.SUMMER))
                .hasMessageContaining("EPSG:31468");
    }
}
