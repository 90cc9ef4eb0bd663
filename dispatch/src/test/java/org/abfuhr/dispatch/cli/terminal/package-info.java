/// Tests of what a command says and of how it ends.
@NullMarked
package org.abfuhr.dispatch.cli.terminal;

import org.jspecify.annotations.NullMarked;
