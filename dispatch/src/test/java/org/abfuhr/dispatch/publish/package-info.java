/// Tests of what a city publishes.
@NullMarked
package org.abfuhr.dispatch.publish;

import org.jspecify.annotations.NullMarked;
