package org.abfuhr.dispatch.simulation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Horizontal bars with names on the left and numbers on the right, as SVG; a whisker where an interval is known.
final class BarChart {

    private static final int WIDTH = 520;
    private static final int ROW = 30;
    private static final int LEFT = 110;
    private static final int RIGHT = 110;

    private final List<Bar> bars = new ArrayList<>();

    /// @param half of the interval; NaN without one
    /// @param number shown
    private record Bar(String name, double value, double half, String number) {}

    BarChart bar(String name, double value, double half, String number) {
        bars.add(new Bar(name, value, half, number));
        return this;
    }

    String svg(String label) {
        double most = bars.stream().mapToDouble(bar -> bar.value + (Double.isNaN(bar.half) ? 0 : bar.half)).max().orElse(0);
        double scale = most > 0 ? (WIDTH - LEFT - RIGHT) / most : 0;
        var svg = new StringBuilder();
        svg.append("<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">".formatted(WIDTH,
                ROW * bars.size() + 4, Html.escaped(label)));
        for (int i = 0; i < bars.size(); i++)
            svg.append(row(bars.get(i), ROW * i, scale, i));
        return svg.append("</svg>").toString();
    }

    private static String row(Bar bar, int top, double scale, int color) {
        double end = LEFT + bar.value * scale;
        var row = new StringBuilder(String.format(Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" class=\"name\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"var(--v%d)\"/>",
                LEFT - 8, top + 20, Html.escaped(bar.name), LEFT, top + 6, Math.max(1, bar.value * scale), ROW - 10, color % 8));
        double reach = end;
        if (!Double.isNaN(bar.half)) {
            reach = end + bar.half * scale;
            row.append(String.format(Locale.ROOT, "<path class=\"whisker\" d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\"/>",
                    Math.max(LEFT, end - bar.half * scale), top + ROW / 2 + 1, reach, Math.max(LEFT, end - bar.half * scale),
                    top + ROW / 2 - 3, reach, top + ROW / 2 - 3));
        }
        return row.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%s</text>", reach + 8, top + 20,
                Html.escaped(bar.number))).toString();
    }
}
