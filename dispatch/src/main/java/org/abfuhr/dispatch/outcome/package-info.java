/// What a night brought forth, as plain values: [Outcome] and its parts. The nightly run fills them, the outputs read them.
@NullMarked
package org.abfuhr.dispatch.outcome;

import org.jspecify.annotations.NullMarked;
