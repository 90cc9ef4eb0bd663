package org.abfuhr.routing.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random directed graphs, with loops, several arcs between the same states, arcs that cost nothing, and parts that cannot be reached, against
/// the algorithm of Floyd and Warshall.
class HierarchyTest {

    private static final int STATES = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void findsAllLeastCosts(int seed) {
        StateGraph graph = random(seed, 40 + 12 * seed);
        long[][] expected = leastCosts(graph);

        assertThat(costs(Contraction.of(graph))).isEqualTo(expected);
        assertThat(costs(Contraction.inOrder(graph, Contraction.of(graph).order()))).isEqualTo(expected);
        assertThat(costs(Contraction.inOrder(graph, shuffled(seed)))).as("in any order").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsAllLeastCostsAfterArcsWereClosedInTheOldOrder(int seed) {
        StateGraph graph = random(seed, 200);
        StateGraph closed = without(graph, seed);

        Hierarchy rebuilt = Contraction.inOrder(closed, Contraction.of(graph).order());

        assertThat(costs(rebuilt)).isEqualTo(leastCosts(closed)).isEqualTo(costs(Contraction.of(closed)));
        assertThat(leastCosts(closed)).isNotEqualTo(leastCosts(graph));
    }

    @Test
    void startsAndEndsInSeveralStates() {
        // 0 -> 1 -> 2 -> 3, 5 each
        var hierarchy = Contraction.of(new StateGraph(new int[]{0, 1, 2, 3, 3}, new int[]{1, 2, 3}, new long[]{5, 5, 5}));
        var starts = seeds(new long[][]{{0, 1}, {2, 9}}, new long[][]{{3, 0}}, new long[][]{});
        var ends = seeds(new long[][]{{3, 2}, {1, 4}}, new long[][]{});

        var rows = new ManyToMany(hierarchy, ends, 1).rows(starts);

        // at 0 after 1, to 1 costs 5, and its end 4; over 3 it would be 1 + 15 + 2, or 9 + 5 + 2
        assertThat(rows.from(0)).containsExactly(1 + 5 + 4, StateGraph.UNREACHED);
        assertThat(rows.from(1)).containsExactly(0 + 2, StateGraph.UNREACHED);
        assertThat(rows.from(2)).containsOnly(StateGraph.UNREACHED);
    }

    @Test
    void doesNotDependOnThreads() {
        StateGraph graph = random(7, 200);
        Hierarchy hierarchy = Contraction.of(graph);

        assertThat(new ManyToMany(hierarchy, each(), 3).rows(each()).from(4)).isEqualTo(leastCosts(graph)[4]);
    }

    @Test
    void refusesAnOrderOfOtherStates() {
        assertThatIllegalArgumentException().isThrownBy(() -> Contraction.inOrder(random(1, 50), new int[]{0, 1}));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        StateGraph graph = random(5, 200);
        Path file = folder.resolve("hierarchy");
        HierarchyFile.write(file, Contraction.of(graph), graph.digest());

        assertThat(costs(HierarchyFile.read(file, graph.digest()).orElseThrow())).isEqualTo(leastCosts(graph));
        assertThat(HierarchyFile.read(file, random(6, 200).digest())).isEmpty();
    }

    @Test
    void noDamagedFileIsRead() throws Exception {
        StateGraph graph = random(5, 100);
        Path file = folder.resolve("hierarchy");
        HierarchyFile.write(file, Contraction.of(graph), graph.digest());
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length += 7)
            assertThat(HierarchyFile.read(Files.write(file, Arrays.copyOf(whole, length)), graph.digest())).isEmpty();
        assertThat(HierarchyFile.read(Files.write(file, Arrays.copyOf(whole, whole.length + 1)), graph.digest())).isEmpty();
        for (int at = 0; at < whole.length; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            assertThat(HierarchyFile.read(Files.write(file, flipped), graph.digest())).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void everyDifferenceOfGraphsShowsInTheirDigests() {
        byte[] digest = graph(1, 1, 9).digest();

        assertThat(graph(1, 1, 9).digest()).isEqualTo(digest);
        assertThat(graph(1, 1, 8).digest()).isNotEqualTo(digest);
        assertThat(graph(1, 0, 9).digest()).isNotEqualTo(digest);
        assertThat(graph(0, 1, 9).digest()).isNotEqualTo(digest);
    }

    /// Two states and one arc, of the second state or of the first.
    private static StateGraph graph(int arcsOfFirst, int target, long cost) {
        return new StateGraph(new int[]{0, arcsOfFirst, 1}, new int[]{target}, new long[]{cost});
    }

    private static StateGraph random(int seed, int arcs) {
        var random = new SplittableRandom(seed);
        int[] tails = random.ints(arcs, 0, STATES).sorted().toArray();
        int[] first = new int[STATES + 1];
        for (int tail : tails)
            first[tail + 1]++;
        Arrays.parallelPrefix(first, Integer::sum);
        // small costs make many ties; large ones use both halves of the long
        long[] costs = random.longs(arcs, 0, seed % 2 == 0 ? 6 : 1L << 45).toArray();
        return new StateGraph(first, random.ints(arcs, 0, STATES).toArray(), costs);
    }

    /// The graph without about a fifth of its arcs.
    private static StateGraph without(StateGraph graph, int seed) {
        var random = new SplittableRandom(seed);
        int[] first = new int[STATES + 1];
        int[] targets = new int[graph.arcTarget.length];
        long[] costs = new long[targets.length];
        int arcs = 0;
        for (int state = 0; state < STATES; state++) {
            for (int arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++)
                if (random.nextInt(5) > 0) {
                    targets[arcs] = graph.arcTarget[arc];
                    costs[arcs++] = graph.arcCost[arc];
                }
            first[state + 1] = arcs;
        }
        return new StateGraph(first, Arrays.copyOf(targets, arcs), Arrays.copyOf(costs, arcs));
    }

    private static int[] shuffled(int seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, STATES).mapToLong(state -> (long) random.nextInt(1 << 20) << 32 | state)
                .sorted()
                .mapToInt(key -> (int) key).toArray();
    }

    private static long[][] leastCosts(StateGraph graph) {
        long[][] least = new long[STATES][STATES];
        for (int from = 0; from < STATES; from++) {
            Arrays.fill(least[from], StateGraph.UNREACHED);
            least[from][from] = 0;
            for (int arc = graph.firstArc[from]; arc < graph.firstArc[from + 1]; arc++)
                least[from][graph.arcTarget[arc]] = Math.min(least[from][graph.arcTarget[arc]], graph.arcCost[arc]);
        }
        for (int over = 0; over < STATES; over++)
            for (int from = 0; from < STATES; from++)
                for (int to = 0; to < STATES; to++)
                    least[from][to] = Math.min(least[from][to], least[from][over] + least[over][to]);
        return least;
    }

    private static long[][] costs(Hierarchy hierarchy) {
        var rows = new ManyToMany(hierarchy, each(), 1).rows(each());
        long[][] costs = new long[STATES][];
        for (int from = 0; from < STATES; from++)
            costs[from] = rows.from(from).clone();
        return costs;
    }

    /// One point at the start of each state.
    private static Seeds each() {
        var seeds = new Seeds.Collector(STATES);
        for (int state = 0; state < STATES; state++) {
            seeds.add(state, 0);
            seeds.nextPoint();
        }
        return seeds.build();
    }

    /// Of each point its pairs of state and cost.
    private static Seeds seeds(long[][]... points) {
        var seeds = new Seeds.Collector(points.length);
        for (long[][] point : points) {
            for (long[] seed : point)
                seeds.add((int) seed[0], seed[1]);
            seeds.nextPoint();
        }
        return seeds.build();
    }
}
