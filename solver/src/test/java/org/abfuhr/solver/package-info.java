@NullMarked
package org.abfuhr.solver;

import org.jspecify.annotations.NullMarked;
