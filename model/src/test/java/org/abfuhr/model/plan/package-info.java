/// Tests of `org.abfuhr.model.plan`.
@NullMarked
package org.abfuhr.model.plan;

import org.jspecify.annotations.NullMarked;
