/// Messages of sensor networks and city platforms: one small [MessageFormat] for each, listed in [MessageFormats]; raw frames
/// inside them go through `frames`. [Messages] gathers them and counts a frame that came twice once.
@NullMarked
package org.abfuhr.data.readings.messages;

import org.jspecify.annotations.NullMarked;
