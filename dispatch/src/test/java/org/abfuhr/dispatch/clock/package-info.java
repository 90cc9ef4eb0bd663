/// Tests of the environment clock with the numbers of its page.
@NullMarked
package org.abfuhr.dispatch.clock;

import org.jspecify.annotations.NullMarked;
