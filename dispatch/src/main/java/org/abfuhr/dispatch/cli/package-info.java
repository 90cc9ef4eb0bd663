/// The command line: one class per command, a thin border around the rest. [AbfuhrCommand] is the root; `cli.option` holds what
/// several commands ask for, `cli.terminal` what they say. Commands touch heavy libraries only when they run, so that help is quick.
@NullMarked
package org.abfuhr.dispatch.cli;

import org.jspecify.annotations.NullMarked;
