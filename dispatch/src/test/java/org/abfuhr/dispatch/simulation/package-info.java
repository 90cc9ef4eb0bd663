@NullMarked
package org.abfuhr.dispatch.simulation;

import org.jspecify.annotations.NullMarked;
