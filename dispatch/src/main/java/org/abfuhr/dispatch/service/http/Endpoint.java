package org.abfuhr.dispatch.service.http;

import java.util.List;
import org.abfuhr.dispatch.service.access.Access;

/// One operation of the API.
///
/// @param method such as `GET`
/// @param path with names in braces, such as `/api/v1/plans/{plan}`; each matches one segment
/// @param access who may call it
public record Endpoint(String method, String path, Access access, Handler handler) {

    /// Does the work.
    @FunctionalInterface
    public interface Handler {
        Answer answer(Call call);
    }

    /// A part of the API.
    public interface Group {
        List<Endpoint> endpoints();
    }

    public static Endpoint get(String path, Access access, Handler handler) {
        return new Endpoint("GET", path, access, handler);
    }

    public static Endpoint post(String path, Access access, Handler handler) {
        return new Endpoint("POST", path, access, handler);
    }

    public static Endpoint delete(String path, Access access, Handler handler) {
        return new Endpoint("DELETE", path, access, handler);
    }
}
