/// Tests of the outputs on towns whose times are arithmetic.
@NullMarked
package org.abfuhr.dispatch.output;

import org.jspecify.annotations.NullMarked;
