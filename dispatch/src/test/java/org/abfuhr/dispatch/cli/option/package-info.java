/// Tests of shared options.
@NullMarked
package org.abfuhr.dispatch.cli.option;

import org.jspecify.annotations.NullMarked;
