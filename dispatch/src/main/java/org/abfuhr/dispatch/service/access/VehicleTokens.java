package org.abfuhr.dispatch.service.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.data.store.operations.OperationsStore;

/// Signed tokens of vehicles (JWT, HS256). The key lies in the store, so that `abfuhr vehicle token` and the service share it.
public final class VehicleTokens {

    /// For which a token may be valid.
    public static final int MOST_DAYS = 366;

    private static final String ISSUER = "abfuhr";
    private static final String AUDIENCE = "abfuhr-vehicle";

    private final byte[] secret;
    private final Set<String> vehicles;
    private final InstantSource clock;

    /// @param vehicles ids of the fleet: a token for any other is refused
    public VehicleTokens(OperationsStore store, Set<String> vehicles, InstantSource clock) {
        this.secret = store.secret("vehicle-tokens", VehicleTokens::random);
        this.vehicles = Set.copyOf(vehicles);
        this.clock = clock;
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// A token for a vehicle.
    public String make(String vehicle, Duration validFor) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience(AUDIENCE).subject(vehicle).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validFor))).build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
        return token.serialize();
    }

    /// The vehicle of a token that is ours, signed as we sign, and still valid.
    Optional<Principal> find(String text) {
        try {
            var token = SignedJWT.parse(text);
            boolean ours = token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && token.verify(new MACVerifier(secret));
            return ours ? vehicle(token.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Principal> vehicle(JWTClaimsSet claims) {
        var expires = claims.getExpirationTime();
        boolean valid = ISSUER.equals(claims.getIssuer()) && claims.getAudience().contains(AUDIENCE) && expires != null
                && expires.toInstant().isAfter(clock.instant());
        return valid
                ? Optional.ofNullable(claims.getSubject()).filter(vehicles::contains).map(Principal::ofVehicle)
                : Optional.empty();
    }
}
