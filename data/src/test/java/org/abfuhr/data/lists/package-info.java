@NullMarked
package org.abfuhr.data.lists;
import org.jspecify.annotations.NullMarked;
