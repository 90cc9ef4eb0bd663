/// Problems and solutions in the JSON of VROOM's command line: [Vroom] reads a problem and writes a plan as VROOM would.
/// `docs/formats.md` says how fields map and which are refused; faults have the codes E60x, E617 and E618.
@NullMarked
package org.abfuhr.data.exchange.vroom;

import org.jspecify.annotations.NullMarked;
