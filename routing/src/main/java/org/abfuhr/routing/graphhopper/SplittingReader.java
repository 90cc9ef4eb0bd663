package org.abfuhr.routing.graphhopper;

import com.carrotsearch.hppc.LongSet;
import com.graphhopper.GraphHopper;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.util.AreaIndex;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.util.GHUtility;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Imports a map as the library does, with more nodes at which it splits ways; it puts a piece of no length between the two sides.
final class SplittingReader extends OSMReader {

    private final LongSet junctions; // numbers of nodes

    private SplittingReader(GraphHopper hopper, LongSet junctions) {
        super(hopper.getBaseGraph(), hopper.getOSMParsers(), hopper.getReaderConfig());
        this.junctions = junctions;
    }

    /// Fills the hopper's graph, which has been created.
    static void read(GraphHopper hopper, File osmFile, LongSet junctions) {
        try {
            new SplittingReader(hopper, junctions).setFile(osmFile).setAreaIndex(new AreaIndex<>(GHUtility.readCountries()))
                    .readGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EncodingManager.putEncodingManagerIntoProperties(hopper.getEncodingManager(), hopper.getProperties());
    }

    @Override
    protected boolean isBarrierNode(ReaderNode node) {
        return super.isBarrierNode(node) || junctions.contains(node.getId());
    }
}
