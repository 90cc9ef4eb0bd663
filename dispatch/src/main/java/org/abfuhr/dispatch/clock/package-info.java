/// The environment clock: by how many seconds a day's collection moved the city ahead of its path to climate neutrality, or behind.
/// [EnvironmentClock] computes a [ClockFigure] of what was driven; `docs/environment-clock.md` says how and why.
@NullMarked
package org.abfuhr.dispatch.clock;

import org.jspecify.annotations.NullMarked;
