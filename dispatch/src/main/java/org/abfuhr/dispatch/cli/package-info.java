/// The command line: one class per command, a thin border around the rest. [AbfuhrCommand] is the root; [Failures] turns
/// every failure into its exit code and message. Commands touch heavy libraries only when they run, so that help is quick.
@NullMarked
package org.abfuhr.dispatch.cli;

import org.jspecify.annotations.NullMarked;
