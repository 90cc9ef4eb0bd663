/// What a night hands to people and programs: one [Output] per file, all written together by [OutputFolder]. They read the
/// [org.abfuhr.dispatch.outcome.Outcome] alone; [org.abfuhr.dispatch.outcome.Texts] holds every word for people.
@NullMarked
package org.abfuhr.dispatch.output;

import org.jspecify.annotations.NullMarked;
