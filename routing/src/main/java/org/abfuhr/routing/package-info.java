/// Roads: from an OpenStreetMap file to access points, travel matrices and paths. Knows neither sensors nor planning.
@NullMarked
package org.abfuhr.routing;

import org.jspecify.annotations.NullMarked;
