/// How well the radio net delivers: [DeliveryRates] by container and by gateway. Uses messages and readings; knows no forecast.
@NullMarked
package org.abfuhr.data.readings.radio;

import org.jspecify.annotations.NullMarked;
