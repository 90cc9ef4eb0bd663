/// What a city pack says, in the units of people: [CityPack] and its parts. Nothing here is rounded or indexed yet; that
/// happens once, where the problem is assembled. Files are read and written in the package `format`.
@NullMarked
package org.abfuhr.data.city;

import org.jspecify.annotations.NullMarked;
