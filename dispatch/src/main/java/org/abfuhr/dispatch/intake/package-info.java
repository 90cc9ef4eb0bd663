/// Readings that come in small deliveries: [SmallDeliveries] takes them, whoever brings them; [MqttListener] hears those of a broker.
@NullMarked
package org.abfuhr.dispatch.intake;

import org.jspecify.annotations.NullMarked;
