package org.abfuhr.routing;

/// Hears what a long step is doing, one short sentence at a time, for a log or a progress bar.
@FunctionalInterface
public interface Progress {

    /// Takes one sentence for people, such as `Importing roads.osm.pbf`.
    void say(String sentence);

    /// Hears and forgets.
    static Progress silent() {
        return sentence -> {};
    }
}
