/// Other engines on the same instances, budget and machine: [CompareCommand] runs one [Engine] after the other in processes of their own;
/// the routes of each are priced and judged by our checker, whatever the engine says about them.
@NullMarked
package org.abfuhr.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
