/// Tests of what vehicles get, on a route whose times are arithmetic.
@NullMarked
package org.abfuhr.dispatch.handover;

import org.jspecify.annotations.NullMarked;
