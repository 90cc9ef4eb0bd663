/// The operations of the API, group by group; `openapi.yaml` describes them, and a test holds both equal.
@NullMarked
package org.abfuhr.dispatch.service.api;

import org.jspecify.annotations.NullMarked;
