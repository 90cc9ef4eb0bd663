package org.abfuhr.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmGridTest {

    /// The middle of zone 33 is 15° east. A quarter of a meridian of GRS 80 is 10,001,965.729 m long; times 0.9996 that is 9,997,964.943 m.
    @Test
    void theMiddleOfAZoneIsAMeridianShortened() {
        var grid = new UtmGrid(33, true);
        assertThat(grid.project(new Coordinate(0, 15))).isEqualTo(new UtmGrid.Point(500_000, 0));
        assertThat(grid.project(new Coordinate(89.9999999999, 15)).north()).isCloseTo(9_997_964.943, within(.001));
    }

    /// Three degrees from the middle on the equator, the grid's best known number: 833,978.56 m.
    @Test
    void theEdgeOfAZoneOnTheEquator() {
        assertThat(new UtmGrid(33, true).project(new Coordinate(0, 18)).east()).isCloseTo(833_978.557, within(.001));
        assertThat(new UtmGrid(33, true).project(new Coordinate(0, 12)).east()).isCloseTo(166_021.443, within(.001));
    }

    @ParameterizedTest
    @CsvSource({"53.55, 13.26", "54.09, 12.1", "47.5, 17.99", "64.1, 12.0", "-33.9, 18.4"})
    void whatIsProjectedComesBack(double latitude, double longitude) {
        var grid = UtmGrid.around(new Coordinate(latitude, longitude));
        var back = grid.coordinate(grid.project(new Coordinate(latitude, longitude)));
        assertThat(back.latitude()).isCloseTo(latitude, within(1e-10));
        assertThat(back.longitude()).isCloseTo(longitude, within(1e-10));
    }

    /// 0.001 degrees of latitude are 111.28 m at 53.55° north (radius of curvature 6,376.0 km there), times 0.9996 in the middle of the zone.
    @Test
    void metresAreMetres() {
        var grid = new UtmGrid(33, true);
        double north = grid.project(new Coordinate(53.551, 15)).north() - grid.project(new Coordinate(53.55, 15)).north();
        assertThat(north).isCloseTo(111.28 * .9996, within(.05));
    }

    @Test
    void zonesHaveTheNamesOfTheRegister() {
        assertThat(UtmGrid.around(new Coordinate(53.55, 13.26)).name()).isEqualTo("EPSG:25833");
        assertThat(UtmGrid.around(new Coordinate(43.6, -79.4)).name()).isEqualTo("EPSG:32617");
        assertThat(UtmGrid.around(new Coordinate(-33.9, 18.4)).name()).isEqualTo("EPSG:32734");
        assertThat(UtmGrid.find("urn:ogc:def:crs:EPSG::25833")).contains(new UtmGrid(33, true));
        assertThat(UtmGrid.find("EPSG:25833")).contains(new UtmGrid(33, true));
        assertThat(UtmGrid.find("EPSG:25899")).isEmpty();
        assertThat(UtmGrid.find("EPSG:4326")).isEmpty();
        assertThat(UtmGrid.find("urn:ogc:def:crs:OGC:1.3:CRS84")).isEmpty();
    }
}
