@NullMarked
package org.abfuhr.dispatch.service.day;

import org.jspecify.annotations.NullMarked;
