/// The commands under `abfuhr readings`: [ReadingsCommand] lists them.
@NullMarked
package org.abfuhr.dispatch.cli.readings;

import org.jspecify.annotations.NullMarked;
