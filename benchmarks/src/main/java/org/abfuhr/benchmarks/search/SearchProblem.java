package org.abfuhr.benchmarks.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.RandomInstance;
import org.abfuhr.model.problem.CollectionProblem;

/// Problems to measure the search on. In the first two an order leaves nothing to decide; in the city there are unloadings and breaks.
public enum SearchProblem {
    /// 400 visits and capacities.
    CAPACITY {
        @Override
        CollectionProblem build() {
            return read(RandomInstance.plain(VISITS, SampleCity.SEED));
        }
    },
    /// 400 visits and time windows.
    WINDOWS {
        @Override
        CollectionProblem build() {
            return read(RandomInstance.windows(VISITS, SampleCity.SEED));
        }
    },
    /// The sample city.
    CITY {
        @Override
        CollectionProblem build() {
            return SampleCity.smallProblem();
        }
    };

    private static final int VISITS = 400;

    abstract CollectionProblem build();

    private static CollectionProblem read(String text) {
        try {
            var file = Files.createTempFile("abfuhr-search-", ".vrp");
            try {
                return ProblemFormat.VRPLIB.read(Files.writeString(file, text)).problem();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
