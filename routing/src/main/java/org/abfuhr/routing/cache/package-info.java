/// Keeps imported roads on disk: [RoadCache] imports a file once and loads it ever after.
@NullMarked
package org.abfuhr.routing.cache;

import org.jspecify.annotations.NullMarked;
