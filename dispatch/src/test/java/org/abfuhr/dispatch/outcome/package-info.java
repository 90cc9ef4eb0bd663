/// Tests of what a night brought forth and how it is put into words.
@NullMarked
package org.abfuhr.dispatch.outcome;

import org.jspecify.annotations.NullMarked;
