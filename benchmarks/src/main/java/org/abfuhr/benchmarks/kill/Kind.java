package org.abfuhr.benchmarks.kill;

import java.util.List;
import org.abfuhr.benchmarks.served.ServiceClient;

/// A kind of thing that clients send, again and again, and that must not get lost.
interface Kind {

    /// For people.
    String name();

    /// The next one, with ids that were never used.
    Parcel next();

    /// Which ids an answer acknowledges.
    List<String> acknowledged(Parcel parcel, ServiceClient.Reply reply);

    /// Ids that are there, one as often as it is.
    List<String> found(Stored stored);
}
