package org.abfuhr.dispatch.simulation.page;

import java.util.Arrays;
import java.util.Locale;

/// Upright bars of equal width over tenths of a level, as SVG; what lies above full is marked.
final class Histogram {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 96;
    private static final int BASE = 76;
    private static final int FULL = 10;

    private Histogram() {}

    /// @param counts per tenth, the last for all above
    static String svg(long[] counts, String label) {
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double step = (double) WIDTH / counts.length;
        var svg = new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">".formatted(WIDTH,
                HEIGHT, Html.escaped(label)));
        for (int i = 0; i < counts.length; i++) {
            double height = counts[i] / most * (BASE - 6);
            svg.append(
                    String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"var(--%s)\"/>",
                            i * step + 1, BASE - height, step - 2, height, i < FULL ? "good" : "bad"));
        }
        svg.append("<path class=\"axis\" d=\"M0 %dH%d\"/>".formatted(BASE, WIDTH));
        for (int percent = 0; percent <= 100; percent += 50)
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" class=\"%s\">%d %%</text>", percent / 10.0 * step,
                    BASE + 16,
                    percent == 0 ? "start" : "middle", percent));
        return svg.append("</svg>").toString();
    }
}
