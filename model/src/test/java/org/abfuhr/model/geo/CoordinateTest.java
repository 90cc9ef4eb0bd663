package org.abfuhr.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateTest {

    /// Mean earth radius 6,371,008.8 m: a degree of a great circle is 2π r / 360 = 111,195.08 m.
    @Test
    void aDegreeOfLatitudeIs111Kilometres() {
        assertThat(new Coordinate(53, 13).distanceMetres(new Coordinate(54, 13))).isCloseTo(111_195.08, within(0.01));
    }

    /// On the equator a degree of longitude is as long; at 60° its chord spans a little less than half of it.
    @Test
    void meridiansConvergeTowardThePole() {
        assertThat(new Coordinate(0, 10).distanceMetres(new Coordinate(0, 11))).isCloseTo(111_195.08, within(0.01));
        assertThat(new Coordinate(60, 10).distanceMetres(new Coordinate(60, 11))).isCloseTo(111_195.08 / 2, within(5.0));
    }

    @Test
    void distanceIsSymmetricAndZeroToItself() {
        var a = new Coordinate(53.55, 13.26);
        var b = new Coordinate(-33.9, 151.2);
        assertThat(a.distanceMetres(b)).isEqualTo(b.distanceMetres(a));
        assertThat(a.distanceMetres(a)).isZero();
        // antipodes: half the circumference, although rounding may push the haversine above 1
        assertThat(new Coordinate(0, 0).distanceMetres(new Coordinate(0, 180))).isCloseTo(180 * 111_195.08, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"90.01, 0", "-91, 0", "0, 180.5", "NaN, 0", "0, Infinity"})
    void positionsOffTheEarthAreRefused(double latitude, double longitude) {
        assertThatThrownBy(() -> new Coordinate(latitude, longitude)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No position on earth");
    }
}
