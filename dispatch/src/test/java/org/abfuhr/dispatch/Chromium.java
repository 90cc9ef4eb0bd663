package org.abfuhr.dispatch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A real browser without a window. Tests that need one are skipped where Chromium and its driver are not on the path.
public final class Chromium {

    private Chromium() {}

    /// Starts one, or skips the test.
    ///
    /// @param profile folder of its own
    /// @param language of its user, such as `de`
    public static ChromeDriver start(Path profile, String language) {
        var chromium = onPath("chromium", "chromium-browser", "google-chrome");
        var driver = onPath("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "skipped: chromium and chromedriver are not on the PATH");
        var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.orElseThrow().toFile()).build();
        return new ChromeDriver(service, options(chromium.orElseThrow(), profile, language));
    }

    private static ChromeOptions options(Path chromium, Path profile, String language) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        var options = new ChromeOptions().setBinary(chromium.toFile()).addArguments("--headless", "--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--window-size=1400,1000", "--lang=" + language,
                "--accept-lang=" + language, "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Optional<Path> onPath(String... names) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Arrays.stream(names).flatMap(name -> Arrays.stream(folders).map(each -> Path.of(each, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
