/// The dispatch service as users run it, in a process of its own: [ServeProcess] starts and ends it, [ServiceClient] speaks to it,
/// [CutCity] gives it little to plan.
@NullMarked
package org.abfuhr.benchmarks.served;

import org.jspecify.annotations.NullMarked;
