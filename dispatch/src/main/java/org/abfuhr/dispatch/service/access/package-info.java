/// Who may do what: [Authenticator] tells who asks, by a key of a person or program ([ApiKeys]), a session of a browser ([Sessions]) or the
/// token of a vehicle ([VehicleTokens]).
@NullMarked
package org.abfuhr.dispatch.service.access;

import org.jspecify.annotations.NullMarked;
