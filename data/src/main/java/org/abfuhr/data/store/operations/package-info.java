/// What the dispatch service keeps, in the same database as the readings: [OperationsStore] with plan versions, decisions, events of
/// vehicles, published routes, keys and the audit log. What a call has returned is committed.
@NullMarked
package org.abfuhr.data.store.operations;

import org.jspecify.annotations.NullMarked;
