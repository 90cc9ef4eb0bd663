/// Between a command and whoever started it: [Console] speaks, [Failures] turns every failure into its exit code and message,
/// [Interrupt] hears signals, [TerminalProgress] shows how far the command is.
@NullMarked
package org.abfuhr.dispatch.cli.terminal;

import org.jspecify.annotations.NullMarked;
