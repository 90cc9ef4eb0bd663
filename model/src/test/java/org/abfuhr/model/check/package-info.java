/// Tests of the plan checker: one clean and one broken plan per rule, and plans corrupted at random.
@NullMarked
package org.abfuhr.model.check;

import org.jspecify.annotations.NullMarked;
