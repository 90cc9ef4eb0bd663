/// Files for VROOM, read and refused.
@org.jspecify.annotations.NullMarked
package org.abfuhr.data.exchange.vroom;
