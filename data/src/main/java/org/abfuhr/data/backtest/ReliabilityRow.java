package org.abfuhr.data.backtest;

import java.util.ArrayList;
import java.util.List;

/// Of all forecasts whose probability of an overflow lay between two bounds: what was said, and what happened.
///
/// @param from smallest probability, included
/// @param to largest, excluded but for 1
/// @param said mean probability
/// @param happened share that did overflow
public record ReliabilityRow(double from, double to, int forecasts, double said, double happened) {

    private static final int ROWS = 10;

    /// Ten rows; those without a forecast are left out.
    static List<ReliabilityRow> table(List<Score.Case> cases) {
        List<ReliabilityRow> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            double from = (double) row / ROWS;
            double to = (double) (row + 1) / ROWS;
            boolean last = row + 1 == ROWS;
            var within = cases.stream().filter(c -> c.overflow() >= from && (last || c.overflow() < to)).toList();
            if (!within.isEmpty())
                rows.add(new ReliabilityRow(from, to, within.size(),
                        within.stream().mapToDouble(Score.Case::overflow).average().orElse(0),
                        within.stream().mapToDouble(c -> c.overflowed() ? 1 : 0).average().orElse(0)));
        }
        return rows;
    }
}
