/// The border to HTTP, the only package that knows the server: [ApiServer] lets [Endpoint]s answer and bounds what may come in. A [Call]
/// is a request that was let through, an [Answer] what goes back, a [Refusal] why not.
@NullMarked
package org.abfuhr.dispatch.service.http;

import org.jspecify.annotations.NullMarked;
