/// Tests of the border to HTTP, with a clock that the test moves.
@org.jspecify.annotations.NullMarked
package org.abfuhr.dispatch.service.http;
