/// Tests of what happens by itself, with a clock that the test moves.
@org.jspecify.annotations.NullMarked
package org.abfuhr.dispatch.service.plan;
