/// Keeps on disk what takes long to make: [RoadCache] imports a map file once and loads it ever after, [HierarchyCache] prepares the hierarchy of
/// a profile once.
@NullMarked
package org.abfuhr.routing.cache;

import org.jspecify.annotations.NullMarked;
