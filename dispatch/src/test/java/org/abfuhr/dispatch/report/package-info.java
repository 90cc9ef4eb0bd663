/// Tests of the page, on a made-up town.
@NullMarked
package org.abfuhr.dispatch.report;

import org.jspecify.annotations.NullMarked;
