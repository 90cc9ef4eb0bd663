package org.abfuhr.routing.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.abfuhr.routing.Progress;
import org.abfuhr.routing.graphhopper.GraphImport;
import org.abfuhr.routing.graphhopper.ImportFailure;
import org.abfuhr.routing.map.RoadGraph;

/// A folder with one imported road network per distinct map file. The name of an entry holds the digest of the file's content and
/// the format of the import, so that a changed file or program never meets an old entry; profiles and operating areas are applied
/// after loading and need no entry of their own.
///
/// An entry is made in a temporary folder beside it and renamed. Of two processes that want the same file at once one imports and the
/// other waits for it. What a killed process left behind is deleted by the next import. A damaged entry is set aside, said so, and made again.
///
/// Faults: E412 and E413 as [ImportFailure] says, E415 the cache folder cannot be written.
public final class RoadCache {

    static final String WORK = "import-"; // begins the name of a folder in the making; what is left of one is deleted

    private final Path folder;
    private final Progress progress;

    public RoadCache(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// The roads of the file, from the cache if they are there.
    public RoadGraph roads(OsmFile file) {
        Path entry = folder.resolve("roads-" + file.digest().substring(0, 32) + "-" + GraphImport.FORMAT);
        return load(entry).orElseGet(() -> importAlone(file, entry));
    }

    private RoadGraph importAlone(OsmFile file, Path entry) {
        try {
            Files.createDirectories(folder);
            try (var _ = ImportLock.take(folder, progress)) {
                Optional<RoadGraph> madeMeanwhile = load(entry);
                return madeMeanwhile.isPresent() ? madeMeanwhile.get() : make(file, entry);
            }
        } catch (IOException e) {
            throw CacheFolder.unwritable(folder, e);
        }
    }

    private Optional<RoadGraph> load(Path entry) {
        if (!Manifest.holds(entry))
            return Optional.empty();
        try {
            return Optional.of(GraphImport.load(entry));
        } catch (RuntimeException e) {
            progress.say("Cached roads in " + entry + " cannot be loaded: " + e.getMessage());
            return Optional.empty();
        }
    }

    private RoadGraph make(OsmFile file, Path entry) throws IOException {
        Folders.deleteAll(folder, WORK);
        if (Files.exists(entry)) {
            progress.say("Cached roads in " + entry + " are damaged; importing them again");
            Folders.rename(entry, Files.createTempDirectory(folder, WORK).resolve("broken"));
        }
        Path work = Files.createTempDirectory(folder, WORK);
        try {
            Path made = work.resolve("entry");
            importInto(made, file);
            Manifest.write(made);
            RoadGraph roads = GraphImport.load(made);
            Folders.rename(made, entry);
            return roads;
        } finally {
            Folders.deleteAll(folder, WORK);
        }
    }

    private void importInto(Path made, OsmFile file) {
        progress.say("Importing roads from " + file.path());
        try {
            int missing = GraphImport.run(file.path(), made);
            if (missing > 0)
                progress.say("The map lacks " + missing + " nodes of its roads; they go straight on to their next nodes");
        } catch (RuntimeException e) {
            throw ImportFailure.toFault(e, file.path(), folder);
        }
    }
}
