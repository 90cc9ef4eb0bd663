package org.abfuhr.benchmarks.kill;

import java.util.List;
import org.abfuhr.benchmarks.served.ServiceClient;

/// One request that changes something, as it can be sent again.
///
/// @param ids of what it holds, as the [Ledger] knows them
/// @param sender whose key or token it is sent with
record Parcel(List<String> ids, String path, String body, Sender sender) {

    /// Who sends.
    record Sender(String key) {

        ServiceClient at(String url) {
            return new ServiceClient(url, key);
        }
    }
}
