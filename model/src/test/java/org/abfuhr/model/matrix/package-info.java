/// Tests of `org.abfuhr.model.matrix`.
@NullMarked
package org.abfuhr.model.matrix;

import org.jspecify.annotations.NullMarked;
