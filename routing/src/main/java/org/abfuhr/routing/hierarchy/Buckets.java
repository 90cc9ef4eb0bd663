package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// At each rank the points that can be reached from it downwards, and at what cost: one backward search per point, sorted by rank.
final class Buckets {

    private static final int BLOCK = 32; // points searched by a worker in one go

    final int[] first; // [rank] into the entries; one more entry than ranks
    final int[] point; // [entry] ascending within a rank
    final long[] cost; // [entry] from the start of the rank's state to the point

    private Buckets(int ranks, Block[] blocks) {
        this.first = new int[ranks + 1];
        for (Block block : blocks)
            for (int i = 0; i < block.entries; i++)
                first[block.rank[i] + 1]++;
        Arrays.parallelPrefix(first, Math::addExact);
        this.point = new int[first[ranks]];
        this.cost = new long[first[ranks]];
        int[] next = Arrays.copyOf(first, ranks);
        for (Block block : blocks)
            block.drain(next, point, cost);
    }

    static Buckets of(Hierarchy hierarchy, Seeds ends, int threads) {
        var blocks = new Block[Math.ceilDiv(ends.points(), BLOCK)];
        Workers.share(blocks.length, threads, () -> {
            var search = UpwardSearch.backward(hierarchy);
            return block -> blocks[block] = new Block(hierarchy, search, ends, block * BLOCK);
        });
        return new Buckets(hierarchy.states(), blocks);
    }

    /// What the searches of a few points in a row found.
    private static final class Block {

        private int[] rank = new int[1024];
        private int[] point = new int[1024];
        private long[] cost = new long[1024];
        private int entries;

        Block(Hierarchy hierarchy, UpwardSearch search, Seeds ends, int from) {
            for (int end = from; end < Math.min(from + BLOCK, ends.points()); end++) {
                for (int i = ends.first[end]; i < ends.first[end + 1]; i++)
                    search.seed(hierarchy.rank(ends.state[i]), ends.cost[i]);
                search.run();
                add(end, search);
            }
        }

        private void add(int end, UpwardSearch search) {
            reserve(entries + search.found());
            for (int i = 0; i < search.found(); i++) {
                rank[entries] = search.rank(i);
                point[entries] = end;
                cost[entries++] = search.cost(i);
            }
        }

        private void reserve(int needed) {
            if (needed <= rank.length)
                return;
            int room = Math.max(needed, 2 * rank.length);
            rank = Arrays.copyOf(rank, room);
            point = Arrays.copyOf(point, room);
            cost = Arrays.copyOf(cost, room);
        }

        void drain(int[] next, int[] points, long[] costs) {
            for (int i = 0; i < entries; i++) {
                int at = next[rank[i]]++;
                points[at] = point[i];
                costs[at] = cost[i];
            }
        }
    }
}
