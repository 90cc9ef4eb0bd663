package org.abfuhr.routing.cache;

import java.io.IOException;
import java.nio.file.Path;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// What all that is kept on disk says of a folder that cannot be written.
public final class CacheFolder {

    private CacheFolder() {}

    /// The fault E415, to be thrown.
    public static FaultException unwritable(Path folder, IOException cause) {
        return new FaultException(FaultKind.MACHINE,
                new Fault("E415", "cannot be written: " + FileFailure.reason(cause) + ".",
                        folder.toString(), "Give a cache folder that can be written and has space."),
                cause);
    }
}
