/// How far a long command is: [Steps] times named steps and tells a [Progress].
@NullMarked
package org.abfuhr.dispatch.progress;

import org.jspecify.annotations.NullMarked;
