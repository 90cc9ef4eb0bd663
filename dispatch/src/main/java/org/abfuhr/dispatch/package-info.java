/// The application: wires roads, data and planning into the nightly run and the command line.
@NullMarked
package org.abfuhr.dispatch;

import org.jspecify.annotations.NullMarked;
