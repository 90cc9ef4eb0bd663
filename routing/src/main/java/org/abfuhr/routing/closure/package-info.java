/// Streets that are closed for a time: [Closure] says which and when, [ClosureList] reads them, [ClosedEdges] finds them on a map.
@NullMarked
package org.abfuhr.routing.closure;

import org.jspecify.annotations.NullMarked;
