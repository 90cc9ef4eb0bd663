/// The map page for planners: static files, the same for everybody; what they show comes from the API.
@NullMarked
package org.abfuhr.dispatch.service.page;

import org.jspecify.annotations.NullMarked;
