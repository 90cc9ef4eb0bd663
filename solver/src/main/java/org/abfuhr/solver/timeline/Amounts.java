package org.abfuhr.solver.timeline;

import java.util.Arrays;

/// Amount per rule, and which visit each violation happened at.
final class Amounts {

    final long[] total = new long[RouteRule.COUNT]; // [rule]
    int items;
    private int[] itemRule = {}; // [item], index
    private long[] itemAmount = {}; // [item]
    private int[] itemVisit = {}; // [item], visit or -1

    void clear() {
        Arrays.fill(total, 0);
        items = 0;
    }

    /// Adds a violation; amounts that are not positive are none.
    void add(RouteRule rule, long amount, int visit) {
        if (amount <= 0)
            return;
        total[rule.index()] += amount;
        if (items == itemRule.length) {
            int length = Math.max(4, 2 * items);
            itemRule = Arrays.copyOf(itemRule, length);
            itemAmount = Arrays.copyOf(itemAmount, length);
            itemVisit = Arrays.copyOf(itemVisit, length);
        }
        itemRule[items] = rule.index();
        itemAmount[items] = amount;
        itemVisit[items++] = visit;
    }

    void addAll(Amounts other) {
        for (int i = 0; i < other.items; i++)
            add(other.rule(i), other.amount(i), other.visit(i));
    }

    void price(RouteRule rule, long microEuro) {
        total[rule.index()] += microEuro;
    }

    RouteRule rule(int item) {
        return RouteRule.at(itemRule[item]);
    }

    long amount(int item) {
        return itemAmount[item];
    }

    int visit(int item) {
        return itemVisit[item];
    }
}
