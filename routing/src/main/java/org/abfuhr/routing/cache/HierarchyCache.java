package org.abfuhr.routing.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.routing.Progress;
import org.abfuhr.routing.hierarchy.Contraction;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.hierarchy.HierarchyFile;
import org.abfuhr.routing.hierarchy.StateGraph;

/// Keeps one file per prepared hierarchy beside the imported roads, named by a digest of the graph it was made from, so that no change of map,
/// profile, closures or program meets an old one. A damaged file is said so and made again; a folder that cannot be written
/// costs time at the next start, nothing else.
public final class HierarchyCache {

    private final Path folder;
    private final Progress progress;

    public HierarchyCache(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// The hierarchy of the graph, from the folder if it is there.
    ///
    /// @param proof tries the hierarchy out
    /// @throws IllegalStateException when a hierarchy just made fails the proof
    public Hierarchy hierarchy(StateGraph graph, Predicate<Hierarchy> proof) {
        byte[] digest = graph.digest();
        Path entry = folder.resolve("hierarchy-" + HexFormat.of().formatHex(digest, 0, 16) + "-" + HierarchyFile.FORMAT);
        return load(entry, digest).filter(hierarchy -> proven(hierarchy, proof, entry))
                .orElseGet(() -> make(graph, digest, proof, entry));
    }

    private Optional<Hierarchy> load(Path entry, byte[] digest) {
        if (!Files.exists(entry))
            return Optional.empty();
        try {
            Optional<Hierarchy> found = HierarchyFile.read(entry, digest);
            if (found.isEmpty())
                progress.say("The hierarchy in " + entry + " is damaged; preparing it again");
            return found;
        } catch (IOException e) {
            progress.say(
                    "The hierarchy in " + entry + " cannot be read (" + FileFailure.reason(e) + "); preparing it again");
            return Optional.empty();
        }
    }

    private boolean proven(Hierarchy hierarchy, Predicate<Hierarchy> proof, Path entry) {
        boolean right = proof.test(hierarchy);
        if (!right)
            progress.say("The hierarchy in " + entry + " does not find the quickest ways; preparing it again");
        return right;
    }

    private Hierarchy make(StateGraph graph, byte[] digest, Predicate<Hierarchy> proof, Path entry) {
        Hierarchy made = requireProof(Contraction.of(graph), proof);
        try {
            keep(made, digest, entry);
        } catch (IOException e) {
            progress.say("The hierarchy cannot be kept in " + entry + " (" + FileFailure.reason(e) + ")");
        }
        return made;
    }

    /// The hierarchy just made, if it stands the proof.
    ///
    /// @throws IllegalStateException when it does not
    public static Hierarchy requireProof(Hierarchy made, Predicate<Hierarchy> proof) {
        if (!proof.test(made))
            throw new IllegalStateException("The hierarchy just prepared does not find the quickest ways; please report this");
        return made;
    }

    private void keep(Hierarchy hierarchy, byte[] digest, Path entry) throws IOException {
        Files.createDirectories(folder);
        try (var _ = ImportLock.take(folder, progress)) {
            Path work = Files.createTempDirectory(folder, RoadCache.WORK);
            try {
                Path made = work.resolve("hierarchy");
                HierarchyFile.write(made, hierarchy, digest);
                Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.deleteAll(folder, RoadCache.WORK);
            }
        }
    }
}
