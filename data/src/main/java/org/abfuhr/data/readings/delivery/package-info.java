/// One delivered file of any format that is read: [DeliveredFile] tells CSV from messages, counts what cannot be read by reason
/// ([ReadingsReport]) and sets it apart ([Quarantined]). Nothing a file holds can stop the rest of it from being read.
@NullMarked
package org.abfuhr.data.readings.delivery;

import org.jspecify.annotations.NullMarked;
