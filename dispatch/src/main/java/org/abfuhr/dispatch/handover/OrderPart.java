package org.abfuhr.dispatch.handover;

/// Which part of a route an order tells, and how far the vehicle may drive. The stops up to `released` are the order's base, those
/// behind it its horizon, which may still change.
///
/// @param orderId the same for all updates of one route
/// @param updateId 0 for the first order, then one more each time
/// @param from position of the first stop told: 0, or in an update the last stop that the one before had released
/// @param released position of the last stop that the vehicle may drive to
public record OrderPart(String orderId, int updateId, int from, int released) {

    public OrderPart {
        if (orderId.isBlank() || updateId < 0 || from < 0 || released < from)
            throw new IllegalArgumentException(
                    "no part of an order: '" + orderId + "', update " + updateId + ", from " + from + ", released " + released);
    }

    /// The whole route, all of it released.
    public static OrderPart all(String orderId, VehicleRoute route) {
        return new OrderPart(orderId, 0, 0, route.route().stops().size() - 1);
    }

    /// The update that follows: it begins at the last stop released, and releases up to another.
    public OrderPart next(int nowReleased) {
        return new OrderPart(orderId, updateId + 1, released, nowReleased);
    }
}
