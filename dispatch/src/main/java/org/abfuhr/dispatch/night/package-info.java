/// The nightly run: from a city pack to a checked plan. [NightlyRun] walks through the steps, each a small class with one
/// input and one output; [Steps] times them and tells their progress.
@NullMarked
package org.abfuhr.dispatch.night;

import org.jspecify.annotations.NullMarked;
