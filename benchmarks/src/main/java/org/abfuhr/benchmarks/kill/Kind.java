package org.abfuhr.benchmarks.kill;

import java.util.List;
import org.abfuhr.benchmarks.served.ServiceClient;

/// A kind of thing that clients send, again and again, and that must not get lost.
interface Kind {

    /// One request that changes something, as it can be sent again.
    ///
    /// @param ids of what it holds, as the [Ledger] knows them
    /// @param sender whose key or token it is sent with
    record Parcel(List<String> ids, String path, String body, Sender sender) {}

    /// Who sends.
    record Sender(String key) {

        ServiceClient at(String url) {
            return new ServiceClient(url, key);
        }
    }

    /// For people.
    String name();

    /// The next one, with ids that were never used.
    Parcel next();

    /// Which ids an answer acknowledges.
    List<String> acknowledged(Parcel parcel, ServiceClient.Reply reply);

    /// Ids that are there, one as often as it is.
    List<String> found(Stored stored);
}
