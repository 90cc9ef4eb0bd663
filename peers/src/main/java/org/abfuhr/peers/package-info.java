/// Other engines on our instances, for comparison only: [Main] solves a file with a [Peer] and prints routes. A process of its own
/// with a class path of its own; nothing of the product depends on it.
@NullMarked
package org.abfuhr.peers;

import org.jspecify.annotations.NullMarked;
