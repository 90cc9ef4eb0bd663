/// `abfuhr simulate`.
@NullMarked
package org.abfuhr.dispatch.cli.simulation;

import org.jspecify.annotations.NullMarked;
