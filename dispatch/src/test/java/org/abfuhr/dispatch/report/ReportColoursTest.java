package org.abfuhr.dispatch.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The eight vehicle colours stay apart for every kind of colour vision, in the light and in the dark theme.
class ReportColoursTest {

    /// Distance in CIELAB (ΔE 1976); the usual Okabe-Ito set reaches 16 by the same measure.
    private static final double APART = 25;

    /// Linear sRGB as people without one kind of cone see it: Machado, Oliveira and Fernandes 2009, severity 1.0.
    enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1), //
        PROTANOPIA(.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998), //
        DEUTERANOPIA(.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881), //
        TRITANOPIA(1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900);

        @SuppressWarnings("ImmutableEnumChecker") // never handed out
        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        private double[] see(double[] rgb) {
            return IntStream.range(0, 3).mapToDouble(
                    row -> matrix[3 * row] * rgb[0] + matrix[3 * row + 1] * rgb[1] + matrix[3 * row + 2] * rgb[2]).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void vehiclesStayApart(Vision vision) throws IOException {
        var themes = themes();

        assertThat(themes).hasSize(2).allSatisfy(theme -> {
            assertThat(theme).hasSize(8);
            for (int a = 0; a < 8; a++)
                for (int b = 0; b < a; b++)
                    assertThat(distance(theme.get(a), theme.get(b), vision)).as(theme.get(a) + " and " + theme.get(b))
                            .isGreaterThan(APART);
        });
    }

    private static List<List<String>> themes() throws IOException {
        try (var in = ReportPage.open("palette.css")) {
            var css = new String(in.readAllBytes(), UTF_8);
            var colours = Pattern.compile("--v\\d: (#[0-9a-f]{6})").matcher(css).results().map(found -> found.group(1)).toList();
            return List.of(colours.subList(0, 8), colours.subList(8, colours.size()));
        }
    }

    private static double distance(String one, String other, Vision vision) {
        double[] a = lab(vision.see(linear(one)));
        double[] b = lab(vision.see(linear(other)));
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }

    private static double[] linear(String hex) {
        return IntStream.of(1, 3, 5).mapToDouble(i -> Integer.parseInt(hex.substring(i, i + 2), 16) / 255.0)
                .map(v -> v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4)).toArray();
    }

    /// CIELAB of linear sRGB under D65 (IEC 61966-2-1, CIE 15).
    private static double[] lab(double[] linear) {
        double r = Math.clamp(linear[0], 0, 1);
        double g = Math.clamp(linear[1], 0, 1);
        double b = Math.clamp(linear[2], 0, 1);
        double x = root((.4124 * r + .3576 * g + .1805 * b) / .9505);
        double y = root(.2126 * r + .7152 * g + .0722 * b);
        double z = root((.0193 * r + .1192 * g + .9505 * b) / 1.089);
        return new double[]{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
