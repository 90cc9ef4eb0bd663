/// The dispatch service: [DispatchService] wires store, planning and API together and runs until it is closed.
@NullMarked
package org.abfuhr.dispatch.service;

import org.jspecify.annotations.NullMarked;
