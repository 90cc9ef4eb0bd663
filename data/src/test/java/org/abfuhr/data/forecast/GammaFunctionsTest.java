package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaFunctionsTest {

    /// Shape 1 is the exponential distribution, shape 1/2 gives erfc(√x), whole shapes a Poisson sum: Q(2, 3) = 4 e⁻³, Q(3, 40) = 841 e⁻⁴⁰;
    /// Q(10, 10) = e⁻¹⁰ Σ 10ᵏ/k!, k < 10.
    @ParameterizedTest
    @CsvSource({"1, 2, 0.1353352832366127", "0.5, 1, 0.15729920705028513", "2, 3, 0.19914827347145578",
            "10, 10, 0.45792971447185222", "0.1, 1e-8, 0.8334", "3, 40, 3.572866e-15", "5, 0, 1"})
    void upperTail(double shape, double x, double expected) {
        assertThat(GammaFunctions.upper(shape, x)).isCloseTo(expected, within(1e-4 * expected));
    }

    @Test
    void isExactToTwelveDigitsWhereClosedFormsExist() {
        assertThat(GammaFunctions.upper(1, 2)).isCloseTo(Math.exp(-2), within(1e-13));
        assertThat(GammaFunctions.upper(2, 3)).isCloseTo(4 * Math.exp(-3), within(1e-13));
        assertThat(GammaFunctions.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-13));
        assertThat(GammaFunctions.logGamma(10)).isCloseTo(Math.log(362_880), within(1e-12));
    }

    @Test
    void theNormalTailIsTheTablesOne() {
        assertThat(GammaFunctions.normalUpper(1.96)).isCloseTo(0.0249978951482204, within(1e-12));
        assertThat(GammaFunctions.normalUpper(-1)).isCloseTo(0.8413447460685429, within(1e-12));
        assertThat(GammaFunctions.normalUpper(0)).isEqualTo(0.5);
    }

    @Test
    void theApproximationForLargeShapesMeetsTheExactFunction() {
        for (double z = -3; z <= 3; z += 0.5)
            assertThat(GammaFunctions.upper(10_001, 10_001 + 100 * z))
                    .isCloseTo(GammaFunctions.upper(9_999, 9_999 + 100 * z), within(2e-4));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.9", "0.5, 0.1", "1, 0.5", "7.3, 0.99", "400, 0.01", "20000, 0.9"})
    void quantileUndoesTheDistribution(double shape, double probability) {
        double x = GammaFunctions.quantile(shape, probability);
        assertThat(1 - GammaFunctions.upper(shape, x)).isCloseTo(probability, within(1e-9));
    }
}
