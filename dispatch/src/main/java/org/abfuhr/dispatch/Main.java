package org.abfuhr.dispatch;

import org.abfuhr.dispatch.cli.AbfuhrCommand;

/// Where the process starts; everything else can be run inside a test.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(AbfuhrCommand.commandLine().execute(args));
    }
}
