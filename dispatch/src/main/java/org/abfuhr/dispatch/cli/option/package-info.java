/// What can be asked for on the command line: options that several commands share, such as [CityOption] and [SearchOptions], and
/// the notations of their values.
@NullMarked
package org.abfuhr.dispatch.cli.option;

import org.jspecify.annotations.NullMarked;
