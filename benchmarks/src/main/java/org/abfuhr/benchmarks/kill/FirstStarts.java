package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.abfuhr.benchmarks.served.ServeProcess;
import org.abfuhr.benchmarks.served.ServiceClient;

/// Kills services while they start for the first time: whatever they had made by then, the next start shows a key that opens.
record FirstStarts(Path city, Path folder, Findings findings) {

    /// @param longestMillis after which a service is killed at the latest
    void run(int times, long longestMillis, SplittableRandom random) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            var fresh = Files.createDirectories(folder.resolve("first-" + i));
            var service = ServeProcess.launch(city.toString(), fresh);
            Thread.sleep(random.nextLong(1, longestMillis));
            service.kill();
            again(fresh);
        }
    }

    private void again(Path fresh) throws IOException, InterruptedException {
        var service = ServeProcess.launch(city.toString(), fresh);
        var listening = service.await();
        var key = listening.firstKey().orElse("");
        if (new ServiceClient(listening.url(), key).get("/api/v1/keys").status() != 200)
            findings.trouble("after a first start that was killed there is no key that opens");
        service.kill();
    }
}
