package org.abfuhr.dispatch.progress;

/// Hears how far a run is, for a progress bar.
public interface Progress extends AutoCloseable {

    /// A step begins. One word for scripts, such as `matrix`.
    void begin(String step);

    /// Of the step's work, so much is done.
    void at(long done, long of);

    /// The step is over.
    void end();

    /// Nothing more will come.
    @Override
    default void close() {
        end();
    }

    /// Hears and forgets.
    static Progress silent() {
        return new Progress() {
            @Override
            public void begin(String step) {}

            @Override
            public void at(long done, long of) {}

            @Override
            public void end() {}
        };
    }
}
