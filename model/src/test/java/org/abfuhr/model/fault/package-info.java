/// Tests of `org.abfuhr.model.fault`.
@NullMarked
package org.abfuhr.model.fault;

import org.jspecify.annotations.NullMarked;
