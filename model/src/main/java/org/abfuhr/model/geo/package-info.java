/// Positions on the earth, shared by all modules.
@NullMarked
package org.abfuhr.model.geo;

import org.jspecify.annotations.NullMarked;
