/// Days of a waste collector, the benchmark of Kim, Kim and Sahoo (2006, Computers & Operations Research 33(12)): [Wcvrptw] reads
/// a file into a problem. `docs/formats.md` says how its rules map; faults have the codes E61x.
@NullMarked
package org.abfuhr.data.exchange.wcvrptw;

import org.jspecify.annotations.NullMarked;
