package org.abfuhr.data.store.operations;

import java.time.Instant;

/// A key of a person or program, without the key.
///
/// @param id public part of the key
/// @param name whose it is
/// @param role such as `planner`
/// @param hash SHA-256 of the secret part, in hexadecimal digits
public record ApiKey(String id, String name, String role, String hash, Instant createdAt, boolean revoked) {}
