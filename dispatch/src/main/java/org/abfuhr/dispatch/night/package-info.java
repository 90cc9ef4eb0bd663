/// The nightly run: from a city pack to a checked plan. [NightlyRun] walks through the steps, each a small class with one
/// input and one output.
@NullMarked
package org.abfuhr.dispatch.night;

import org.jspecify.annotations.NullMarked;
