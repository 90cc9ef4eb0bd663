/// Tests of `org.abfuhr.model.geo`.
@NullMarked
package org.abfuhr.model.geo;

import org.jspecify.annotations.NullMarked;
