/// How quick the dispatch service is under load, and whether it keeps every reading: [LoadCommand] runs [LoadRun], in which each
/// [Poller] is a vehicle that asks for its route and the [Burst] is what sensors deliver after an outage.
@NullMarked
package org.abfuhr.benchmarks.load;

import org.jspecify.annotations.NullMarked;
