package org.abfuhr.benchmarks.kill;

import java.util.concurrent.atomic.AtomicLong;

/// Numbers from 1 on, none twice.
record Counter(AtomicLong last) {

    Counter() {
        this(new AtomicLong());
    }

    long next() {
        return last.incrementAndGet();
    }
}
