package org.abfuhr.solver.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MeetingTest {

    @Test
    void whoLeavesIsNotWaitedFor() {
        var meeting = new Meeting(2, 1, 0);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var gone = pool.submit(() -> {
                meeting.enter();
                meeting.leave();
            });
            var stays = pool.submit(() -> {
                meeting.enter();
                meeting.await();
                meeting.await();
                meeting.leave();
            });
            assertThat(gone).succeedsWithin(10, TimeUnit.SECONDS);
            assertThat(stays).succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void noMoreSearchAtATimeThanThereAreThreads() {
        var meeting = new Meeting(4, 2, 0);
        var searching = new AtomicInteger();
        var most = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var islands = IntStream.range(0, 4).<Future<?>>mapToObj(_ -> pool.submit(() -> {
                meeting.enter();
                for (int round = 0; round < 50; round++) {
                    most.accumulateAndGet(searching.incrementAndGet(), Math::max);
                    searching.decrementAndGet();
                    meeting.await();
                }
                meeting.leave();
            })).toList();
            assertThat(islands).allSatisfy(island -> assertThat(island).succeedsWithin(10, TimeUnit.SECONDS));
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    /// An exchange that fails ends every island instead of leaving one waiting.
    @Test
    void aFailureEndsAll() {
        var meeting = new Meeting(2, 2, 0) {

            @Override
            void dealOut() {
                throw new IllegalStateException("broken");
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var islands = IntStream.range(0, 2).<Future<?>>mapToObj(_ -> pool.submit(() -> {
                meeting.enter();
                try {
                    meeting.await();
                } finally {
                    meeting.leave();
                }
            })).toList();
            for (var island : islands)
                assertThatThrownBy(() -> island.get(10, TimeUnit.SECONDS)).rootCause().hasMessage("broken");
        }
    }
}
