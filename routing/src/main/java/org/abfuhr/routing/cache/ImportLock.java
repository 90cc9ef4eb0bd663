package org.abfuhr.routing.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.abfuhr.routing.Progress;

/// Lets one import at a time write into a cache folder, of all threads and processes. The system frees it when a process dies.
final class ImportLock implements AutoCloseable {

    static final String NAME = "import.lock";

    private static final ReentrantLock OF_THIS_PROCESS = new ReentrantLock(); // file locks are not for threads

    private final FileChannel channel;

    private ImportLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until nobody else imports into the folder, which must exist.
    @SuppressWarnings("LockNotBeforeTry") // close() unlocks
    static ImportLock take(Path folder, Progress progress) throws IOException {
        OF_THIS_PROCESS.lock();
        try {
            return new ImportLock(locked(folder, progress));
        } catch (IOException | RuntimeException e) {
            OF_THIS_PROCESS.unlock();
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Progress progress) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.say("Waiting for another process that imports roads into " + folder);
                lock = channel.lock();
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OF_THIS_PROCESS.unlock();
        }
    }
}
