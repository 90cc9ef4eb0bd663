/// JSON documents whose values know their line, read with every fault at once ([JsonDocument], codes E600 to E605), and written so
/// that equal content gives equal bytes ([JsonOut]). Jackson's reading stays inside.
@NullMarked
package org.abfuhr.data.exchange.json;

import org.jspecify.annotations.NullMarked;
