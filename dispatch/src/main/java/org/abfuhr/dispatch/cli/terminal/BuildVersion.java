package org.abfuhr.dispatch.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
public final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion());
        return new String[]{"abfuhr " + version.orElse("(not packaged)")};
    }
}
