package org.abfuhr.dispatch.service.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.abfuhr.data.store.operations.ApiKey;
import org.abfuhr.data.store.operations.Digests;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.OperationsStore.Changes;

/// Keys of people and programs: `abf_`, a public id, and 32 random bytes of which only the SHA-256 is kept.
public final class ApiKeys {

    private static final Pattern FORM = Pattern.compile("abf_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final ApiKey NONE = new ApiKey("", "", Role.VIEWER.id(), "0".repeat(64), Instant.EPOCH, true);

    private final OperationsStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Optional<Made> first = Optional.empty(); // and not kept yet

    public ApiKeys(OperationsStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A new key, told this once.
    ///
    /// @param key the whole text that is sent
    public record Made(ApiKey kept, String key) {}

    /// The first key, for an operator, if there is none at all yet. It is kept once it is used: a service that was killed before
    /// anybody could read it makes another.
    public Optional<Made> first() {
        first = store.<Boolean>change(Changes::hasKeys) ? Optional.empty() : Optional.of(made("first key", Role.OPERATOR));
        return first;
    }

    public Made make(String name, Role role, String who) {
        var made = made(name, role);
        store.change(changes -> keep(changes, made.kept, who));
        return made;
    }

    private Made made(String name, Role role) {
        var id = HexFormat.of().formatHex(bytes(6));
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
        return new Made(new ApiKey(id, name, role.id(), hash(secret), clock.instant(), false), "abf_" + id + "_" + secret);
    }

    private boolean keep(Changes changes, ApiKey key, String who) {
        changes.add(key);
        changes.audit(clock.instant(), who, "key.make", key.id(), key.name() + ", " + key.role());
        return true;
    }

    /// Ends a key; returns whether it held until now.
    public boolean revoke(String id, String who) {
        return store.change(changes -> {
            boolean held = changes.revoke(id, clock.instant());
            if (held)
                changes.audit(clock.instant(), who, "key.revoke", id, "");
            return held;
        });
    }

    public List<ApiKey> list() {
        return store.keys();
    }

    /// Whose key it is. Takes as long for a wrong one as for a right one.
    public Optional<Principal> find(String text) {
        var form = FORM.matcher(text);
        if (!form.matches())
            return Optional.empty();
        var unused = first; // before the store is asked, into which another request may be laying it
        var stored = store.keys().stream().filter(each -> each.id().equals(form.group(1))).findFirst();
        var key = stored.or(() -> unused.map(Made::kept).filter(each -> each.id().equals(form.group(1)))).orElse(NONE);
        boolean equal = MessageDigest.isEqual(hash(form.group(2)).getBytes(UTF_8), key.hash().getBytes(UTF_8));
        return equal && !key.revoked() && (stored.isPresent() || keepFirst(key))
                ? Role.ofKey(key.role()).map(role -> Principal.ofKey(key.id(), key.name(), role))
                : Optional.empty();
    }

    /// Whether a key that was found before still is one.
    boolean holds(String id) {
        return store.keys().stream().anyMatch(key -> key.id().equals(id) && !key.revoked());
    }

    /// Lays the first key into the store when it is used; returns whether it lies there.
    private boolean keepFirst(ApiKey key) {
        boolean kept = store.change(changes -> !changes.hasKeys() && keep(changes, key, "abfuhr serve"));
        first = Optional.empty();
        return kept || store.keys().stream().anyMatch(each -> each.hash().equals(key.hash()));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String hash(String secret) {
        return Digests.sha256(secret.getBytes(UTF_8));
    }
}
