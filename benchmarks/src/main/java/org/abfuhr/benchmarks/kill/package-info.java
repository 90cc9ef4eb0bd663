/// Whether what was acknowledged outlives a process that is killed: [KillCommand] runs [ServiceKills] and [CommandKills]. A [Ledger]
/// knows what was acknowledged of one [Kind] of thing.
@NullMarked
package org.abfuhr.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
