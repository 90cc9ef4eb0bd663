/// Tests of the nightly run and its steps.
@NullMarked
package org.abfuhr.dispatch.night;

import org.jspecify.annotations.NullMarked;
