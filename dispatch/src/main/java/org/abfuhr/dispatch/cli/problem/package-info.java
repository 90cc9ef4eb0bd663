/// `abfuhr solve`, `check` and `explain`: commands on a problem in a file, and on plans for it.
@NullMarked
package org.abfuhr.dispatch.cli.problem;

import org.jspecify.annotations.NullMarked;
