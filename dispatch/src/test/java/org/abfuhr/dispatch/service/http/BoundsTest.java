package org.abfuhr.dispatch.service.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.abfuhr.dispatch.service.access.Access;
import org.junit.jupiter.api.Test;

final class BoundsTest {

    private final AtomicLong nanos = new AtomicLong();

    private void seconds(double more) {
        nanos.addAndGet((long) (more * 1e9));
    }

    private static int status(Throwable refusal) {
        return ((Refusal) refusal).status();
    }

    @Test
    void aBodyOfAllowedLengthIsRead() {
        var body = new BoundedBody(new ByteArrayInputStream(new byte[100]), -1, nanos::get);
        assertThat(body.read(100)).hasSize(100);
    }

    @Test
    void aLongerBodyIsRefusedWhetherItsLengthIsSaidOrNot() {
        for (long declared : new long[]{101, -1})
            assertThatThrownBy(() -> new BoundedBody(new ByteArrayInputStream(new byte[101]), declared, nanos::get).read(100))
                    .satisfies(e -> assertThat(status(e)).isEqualTo(413));
    }

    /// One byte a second: after the 21st the 20 s are over.
    @Test
    void aBodyThatTricklesIsRefused() {
        var slow = new InputStream() {
            private int sent;

            @Override
            public int read() {
                seconds(1);
                return sent++;
            }

            @Override
            public int read(byte[] to, int from, int count) {
                to[from] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> new BoundedBody(slow, 1_000, nanos::get).read(1_000))
                .satisfies(e -> assertThat(status(e)).isEqualTo(408));
        assertThat(slow.sent).isEqualTo(21);
    }

    /// Two a second, three at once.
    @Test
    void aFloodIsRefusedUntilTimeHasPassed() {
        var rates = new Rates(2, 3, nanos::get);
        for (int i = 0; i < 3; i++)
            rates.take("anna");
        assertThatThrownBy(() -> rates.take("anna")).satisfies(e -> {
            assertThat(status(e)).isEqualTo(429);
            assertThat(((Refusal) e).retrySeconds()).isEqualTo(1);
        });
        rates.take("ben");
        seconds(0.5);
        rates.take("anna");
        assertThatThrownBy(() -> rates.take("anna")).isInstanceOf(Refusal.class);
    }

    /// What the server itself turns away.
    @Test
    void tooManyRequestsAtOnceAreNotCalledMalformed() {
        var response = ApiServer.problem(Status.SERVICE_UNAVAILABLE_503, ServerResponseHeaders.create());
        assertThat(response.headers().get(HeaderNames.RETRY_AFTER).get()).isEqualTo("2");
        assertThat(new String(response.entity().orElseThrow(), UTF_8)).contains("\"E913\"").doesNotContain("well-formed");
    }

    @Test
    void fixedWordsBeatNames() {
        Endpoint.Handler none = _ -> Answer.empty(204);
        var table = new RouteTable(List.of(
                Endpoint.get("/a/{b}", Access.PUBLIC, none),
                Endpoint.get("/a/c", Access.PUBLIC, none)));
        assertThat(table.get("GET", List.of("a", "c")).endpoint().path()).isEqualTo("/a/c");
        assertThat(table.get("GET", List.of("a", "x/y")).names()).containsEntry("b", "x/y");
        assertThatThrownBy(() -> table.get("POST", List.of("a", "c")))
                .satisfies(e -> assertThat(status(e)).isEqualTo(405));
        assertThatThrownBy(() -> table.get("GET", List.of("a", "c", "")))
                .satisfies(e -> assertThat(status(e)).isEqualTo(404));
    }
}
