package org.abfuhr.dispatch.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns whatever went wrong into faults with a kind; the one place that knows how foreign exceptions read to a user.
public final class Failures {

    private static final int MOST_LINES = 40;

    private Failures() {}

    /// The failure as faults. What nobody foresaw becomes one fault that names a file with the stack trace.
    public static FaultException of(Throwable failure) {
        return switch (failure) {
            case FaultException known -> known;
            case ParameterException usage -> new FaultException(FaultKind.INPUT, usage(usage), usage);
            case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case FileSystemException file -> file(file);
            case OutOfMemoryError memory -> new FaultException(FaultKind.MACHINE, new Fault("E802", "The memory is used up.",
                    "java", "Give more with ABFUHR_JAVA_OPTS=-Xmx8g, or plan less at a time."), memory);
            default -> unforeseen(failure);
        };
    }

    /// What is wrong with a command line, all of it.
    ///
    /// @param failures at least one
    static FaultException of(List<Exception> failures) {
        var faults = failures.stream().map(Failures::of).flatMap(failure -> failure.faults().stream()).distinct().toList();
        return new FaultException(FaultKind.INPUT, faults);
    }

    private static Fault usage(ParameterException usage) {
        var command = usage.getCommandLine().getCommandSpec().qualifiedName();
        return new Fault("E800", sentence(String.valueOf(usage.getMessage()).replaceFirst("^Error: ", "")), "command line",
                suggestion(usage) + "See " + command + " --help.");
    }

    private static String suggestion(ParameterException usage) {
        if (!(usage instanceof UnmatchedArgumentException unmatched) || unmatched.getSuggestions().isEmpty())
            return "";
        return "Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? ";
    }

    private static FaultException file(FileSystemException failure) {
        var where = String.valueOf(failure.getFile());
        return switch (failure) {
            case NoSuchFileException _ -> input("E803", where, "There is no such file or folder.", "Check the path.", failure);
            case AccessDeniedException _ ->
                input("E804", where, "Reading or writing it is not allowed.", "Change its permissions.", failure);
            case NotDirectoryException _ -> input("E805", where, "It is not a folder.", "Give a folder.", failure);
            default ->
                new FaultException(FaultKind.MACHINE, new Fault("E806", sentence("The file system says: " + reason(failure)),
                        where, "Check the disk's free space and the folder's permissions."), failure);
        };
    }

    private static FaultException input(String code, String where, String message, String fix, Throwable cause) {
        return new FaultException(FaultKind.INPUT, new Fault(code, message, where, fix), cause);
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    }

    private static FaultException unforeseen(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return new FaultException(FaultKind.MACHINE,
                new Fault("E801", "An internal error (" + name + ") ended the command.", writeTrace(failure),
                        "Please report it with that file."),
                failure);
    }

    private static String writeTrace(Throwable failure) {
        try {
            var file = Files.createTempFile("abfuhr-failure-", ".log");
            Files.writeString(file, trace(failure));
            return file.toString();
        } catch (IOException e) {
            return "no log could be written (" + e.getMessage() + ")";
        }
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /// The process's exit code for a kind of failure.
    public static int exitCode(FaultKind kind) {
        return switch (kind) {
            case INPUT -> 2;
            case ROADS -> 3;
            case NO_PLAN -> 4;
            case MACHINE -> 1;
        };
    }

    /// One line per fault, for people: a file of another kind has one in every line, and nobody reads thousands.
    static void print(PrintWriter err, List<Fault> faults) {
        faults.stream().limit(MOST_LINES).forEach(err::println);
        if (faults.size() > MOST_LINES)
            err.printf(Locale.ROOT, "and %,d more; --json tells all.%n", faults.size() - MOST_LINES);
        err.flush();
    }
}
