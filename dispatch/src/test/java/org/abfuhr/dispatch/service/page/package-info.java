@org.jspecify.annotations.NullMarked
package org.abfuhr.dispatch.service.page;
