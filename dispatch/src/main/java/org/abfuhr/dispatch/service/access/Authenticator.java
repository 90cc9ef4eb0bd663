package org.abfuhr.dispatch.service.access;

import java.util.Map;
import java.util.Optional;
import org.abfuhr.dispatch.service.http.Refusal;

/// Tells who asks.
///
/// @param keys of people and programs
/// @param tokens of vehicles
/// @param sessions of browsers
public record Authenticator(ApiKeys keys, VehicleTokens tokens, Sessions sessions) {

    private static final String BEARER = "bearer ";
    private static final int LONGEST = 2_000;

    /// Who asks, by the headers of the request; nobody without any proof.
    ///
    /// @param headers by name in small letters
    /// @throws Refusal E901 when a proof is wrong
    public Principal who(Map<String, String> headers) {
        var authorization = headers.get("authorization");
        if (authorization != null)
            return proven(authorization).orElseThrow(() -> Refusal.notLoggedIn("The key or token is not valid."));
        return sessions.find(headers.getOrDefault("cookie", "")).filter(who -> keys.holds(who.key())).orElse(Principal.NOBODY);
    }

    private Optional<Principal> proven(String authorization) {
        if (authorization.length() > LONGEST || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return Optional.empty();
        var proof = authorization.substring(BEARER.length()).strip();
        return proof.startsWith("abf_") ? keys.find(proof) : tokens.find(proof);
    }

    /// Refuses changes that a page of somebody else makes a browser send.
    ///
    /// @throws Refusal E902
    public void requireOwnPage(Map<String, String> headers, Principal who, String method) {
        if (!who.session() || method.equals("GET"))
            return;
        var origin = headers.get("origin");
        var host = headers.getOrDefault("host", "");
        if (origin == null || !(origin.equals("http://" + host) || origin.equals("https://" + host)))
            throw Refusal.notAllowed("Origin", "A session may only be used by pages of this service.");
    }
}
