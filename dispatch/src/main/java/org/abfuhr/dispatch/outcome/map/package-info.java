/// What of a night lies on the map: ways, layers beneath them, and how well trips keep apart.
@NullMarked
package org.abfuhr.dispatch.outcome.map;

import org.jspecify.annotations.NullMarked;
