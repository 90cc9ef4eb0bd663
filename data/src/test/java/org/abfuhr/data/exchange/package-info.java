/// Tests of `org.abfuhr.data.exchange`.
@NullMarked
package org.abfuhr.data.exchange;

import org.jspecify.annotations.NullMarked;
