package org.abfuhr.dispatch.handover;

import java.time.Instant;
import java.util.regex.Pattern;

/// What every VDA 5050 message begins with.
///
/// @param headerId counts the messages of a topic
/// @param timestamp when it is sent
/// @param manufacturer of the vehicle
/// @param serialNumber of the vehicle: letters, digits, and `_.:-`, as the standard asks
public record MessageHeader(long headerId, Instant timestamp, String manufacturer, String serialNumber) {

    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9_.:-]");

    public MessageHeader {
        if (serialNumber.isEmpty() || NOT_ALLOWED.matcher(serialNumber).find())
            throw new IllegalArgumentException("no serial number: '" + serialNumber + "'");
    }

    /// A serial number made of any id: what is not allowed becomes `_`.
    public static String serialNumber(String id) {
        return NOT_ALLOWED.matcher(id).replaceAll("_");
    }
}
