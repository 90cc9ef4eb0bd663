package org.abfuhr.routing.graphhopper;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Tells apart why GraphHopper failed to import a file, which it says only in the messages of general exceptions.
///
/// Faults: E412 the file is damaged, E413 it has no roads, E415 the cache folder cannot be written.
public final class ImportFailure {

    private static final String EMPTY_GRAPH = "must not be empty";

    private ImportFailure() {}

    public static FaultException toFault(RuntimeException failure, Path osmFile, Path cacheFolder) {
        if (mentions(failure, EMPTY_GRAPH))
            return new FaultException(FaultKind.ROADS, new Fault("E413", "has no roads.", osmFile.toString(),
                    "Give an extract with highway ways and their nodes."), failure);
        if (cannotWrite(failure))
            return new FaultException(FaultKind.MACHINE, new Fault("E415", "cannot be written: " + reason(failure) + ".",
                    cacheFolder.toString(), "Give a cache folder that can be written and has space."), failure);
        return damaged(failure, osmFile);
    }

    static FaultException damaged(Exception failure, Path osmFile) {
        return new FaultException(FaultKind.ROADS,
                new Fault("E412", "is damaged or cut off: " + reason(failure) + ".", osmFile.toString(),
                        "Download or extract the map file again."),
                failure);
    }

    private static boolean mentions(Throwable failure, String text) {
        for (Throwable at = failure; at != null; at = at.getCause())
            if (at.getMessage() != null && at.getMessage().contains(text))
                return true;
        return false;
    }

    private static boolean cannotWrite(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause())
            if (at instanceof FileSystemException || (at instanceof IOException && text(at).contains("no space left")))
                return true;
        return mentions(failure, "does not allow write access") || mentions(failure, "Cannot create directory");
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }

    /// The deepest cause, on one line.
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null)
            deepest = deepest.getCause();
        String reason = deepest instanceof Exception exception ? FileFailure.reason(exception) : deepest.toString();
        return reason.lines().findFirst().orElse("").replaceAll("\\.$", "");
    }
}
