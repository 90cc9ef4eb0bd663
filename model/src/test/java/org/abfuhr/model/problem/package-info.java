/// Tests of `org.abfuhr.model.problem`.
@NullMarked
package org.abfuhr.model.problem;

import org.jspecify.annotations.NullMarked;
