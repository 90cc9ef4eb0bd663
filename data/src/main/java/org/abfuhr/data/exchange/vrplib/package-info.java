/// Instances of the VRPLIB collections and their solutions: [Vrplib] reads a file into a problem. `docs/formats.md` says which variants
/// and how their units map; faults have the codes E61x.
@NullMarked
package org.abfuhr.data.exchange.vrplib;

import org.jspecify.annotations.NullMarked;
