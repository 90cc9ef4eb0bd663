/// What a map shows beside its roads, for deriving a city: buildings, land use, shops, bus stops. Entry class [OsmFeatureReader].
@NullMarked
package org.abfuhr.routing.feature;

import org.jspecify.annotations.NullMarked;
