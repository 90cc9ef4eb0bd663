/// Tests of the dispatch service, over HTTP as its users see it.
@org.jspecify.annotations.NullMarked
package org.abfuhr.dispatch.service;
