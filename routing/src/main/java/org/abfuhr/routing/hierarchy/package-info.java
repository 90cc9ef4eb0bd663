/// A contraction hierarchy over any directed graph with long costs, and all shortest ways between many states by it: [Contraction] makes
/// a [Hierarchy], [ManyToMany] answers from it, [HierarchyFile] keeps it on disk. Knows neither roads nor places.
@NullMarked
package org.abfuhr.routing.hierarchy;

import org.jspecify.annotations.NullMarked;
