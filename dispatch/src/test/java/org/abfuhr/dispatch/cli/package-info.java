/// Tests of the command line as scripts see it, run inside the test's own process.
@NullMarked
package org.abfuhr.dispatch.cli;

import org.jspecify.annotations.NullMarked;
