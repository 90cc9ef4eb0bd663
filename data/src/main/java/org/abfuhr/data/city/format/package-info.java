/// The files of a city pack: [CityPacks] opens a folder or an embedded pack, [CityPackReader] reads and checks it with all
/// faults at once, [CityPackWriter] writes one. Structure is checked by the JSON Schemas in `schema/city/`, which editors use
/// too; meaning and references by code.
@NullMarked
package org.abfuhr.data.city.format;

import org.jspecify.annotations.NullMarked;
