package org.abfuhr.data.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.data.lists.ListedContainer;
import org.abfuhr.data.lists.OmitReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapContainersTest {

    private static String text(ListedContainer c) {
        return c.site() + " " + c.kind().id() + " " + c.count().orElse(0) + "x" + c.litres().orElse(0);
    }

    @Test
    void aRecyclingPlaceHasWhatItSays() {
        var town = new TinyTown()
                .node(1, 10, 10, "amenity=recycling", "recycling:glass_bottles=yes", "recycling:paper=yes",
                        "recycling:cardboard=yes", "recycling:clothes=no", "recycling:batteries=yes", "count=4")
                .node(2, 20, 10, "amenity=recycling", "recycling:glass=yes", "location=underground", "count=2")
                .node(3, 30, 10, "amenity=recycling").withYard();
        var list = MapContainers.of("map", town.features());
        assertThat(list.rows()).isEqualTo(4);
        assertThat(list.containers()).extracting(MapContainersTest::text).containsExactlyInAnyOrder("n1 paper 0x0",
                "n1 glass 0x0", "n2 glass-underground 2x0");
        var omitted = list.omissions();
        assertThat(omitted.of(OmitReason.MATERIAL).places()).containsExactly("map node/1: batteries");
        assertThat(omitted.of(OmitReason.NO_CONTAINER).places()).containsExactly("map node/3: no recycling:...=yes");
        assertThat(omitted.of(OmitReason.YARD).count()).isEqualTo(1);
    }

    /// A small number is one of containers, a large one litres.
    @ParameterizedTest
    @CsvSource({"3,3x0", "1100,0x1100", "1100 l,0x1100", "1.1 m3,0x1100", "many,0x0"})
    void capacityIsANumberOfContainersOrLitres(String capacity, String expected) {
        var town = new TinyTown().node(1, 10, 10, "amenity=waste_disposal", "capacity=" + capacity);
        assertThat(MapContainers.of("map", town.features()).containers()).extracting(MapContainersTest::text)
                .containsExactly("n1 residual " + expected);
    }

    @Test
    void privateOnesAreNotTheCitys() {
        var town = new TinyTown().node(1, 10, 10, "amenity=waste_disposal", "access=private").node(2, 20, 10,
                "amenity=waste_basket", "ref=B7");
        var list = MapContainers.of("map", town.features());
        assertThat(list.containers()).singleElement().satisfies(bin -> assertThat(bin.name()).isEqualTo("B7"));
        assertThat(list.omissions().of(OmitReason.PRIVATE).count()).isEqualTo(1);
    }
}
