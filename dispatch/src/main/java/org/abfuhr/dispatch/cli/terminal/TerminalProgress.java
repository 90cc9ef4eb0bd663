package org.abfuhr.dispatch.cli.terminal;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.abfuhr.dispatch.progress.Progress;
import org.jspecify.annotations.Nullable;

/// A bar on standard error, once the command has taken two seconds; only on a terminal.
public final class TerminalProgress implements Progress {

    private static final long QUIET_NANOS = Duration.ofSeconds(2).toNanos();

    /// Said, not asked of the terminal: whoever asks takes the signals over, and an interrupt would lose the plan.
    private static final int WIDTH = 79;

    private final long start = System.nanoTime();
    private String step = "";
    private @Nullable ProgressBar bar;

    /// A bar if a person watches, else silence.
    public static Progress forPerson() {
        return Optional.ofNullable(System.console()).filter(console -> console.isTerminal()).isPresent()
                ? new TerminalProgress()
                : Progress.silent();
    }

    @Override
    public synchronized void begin(String name) {
        step = name;
        if (System.nanoTime() - start > QUIET_NANOS)
            open();
    }

    @Override
    public synchronized void at(long done, long of) {
        if (bar == null && System.nanoTime() - start > QUIET_NANOS)
            open();
        if (bar != null)
            bar.maxHint(of).stepTo(done);
    }

    private void open() {
        end();
        bar = new ProgressBarBuilder().setTaskName(step).setInitialMax(-1).setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(200).clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH)).build();
    }

    @Override
    public synchronized void end() {
        if (bar != null)
            bar.close();
        bar = null;
    }
}
