/// What a city publishes: [WasteContainers] for its data platform, [FixedDayCalendars] for residents. Pure functions; nothing here tells of persons or of where a vehicle is now.
@NullMarked
package org.abfuhr.dispatch.publish;

import org.jspecify.annotations.NullMarked;
