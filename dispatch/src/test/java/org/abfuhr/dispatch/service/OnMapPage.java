package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Tests of the map page in a real browser against a running service of GridTown, where T1 empties res-1, res-2 and gc-1 and A1 res-3, lit-1 and
/// lit-2 once that is released. Skipped where Chromium and its driver are not on the path.
abstract class OnMapPage {

    /// Of the browser.
    @TempDir
    static Path profile = Path.of("");
    private static @Nullable ChromeDriver started;

    @TempDir
    private Path folder = Path.of("");
    RunningService town;
    final ChromeDriver browser = Objects.requireNonNull(started);

    @BeforeAll
    static void startTheBrowser() {
        started = Chromium.start(profile, "en");
    }

    @AfterAll
    static void stopTheBrowser() {
        if (started != null)
            started.quit();
    }

    @BeforeEach
    void start() throws IOException {
        town = RunningService.of(folder, 200, this::city);
    }

    /// What is GridTown otherwise.
    CityPack city(CityPack gridTown) {
        return gridTown;
    }

    @AfterEach
    void stop() {
        browser.get("about:blank");
        town.close();
    }

    void logIn(String key) {
        logIn(key, DAY);
    }

    void logIn(String key, LocalDate date) {
        browser.manage().deleteAllCookies();
        browser.manage().logs().get(LogType.BROWSER); // forgets those of the page before
        browser.get("http://127.0.0.1:" + town.service.port() + "/?date=" + date);
        until(() -> one("#login").isDisplayed());
        one("#key").sendKeys(key + Keys.ENTER);
        until(() -> !all("html[data-ready=true]").isEmpty());
    }

    void openReleasedDay() {
        town.releaseForBoth();
        logIn(town.key);
    }

    void until(BooleanSupplier wanted) {
        new WebDriverWait(browser, Duration.ofSeconds(30), Duration.ofMillis(100)).ignoring(StaleElementReferenceException.class)
                .until(_ -> wanted.getAsBoolean());
    }

    /// Clicks, once more if the page was just drawn anew.
    void press(String css) {
        until(() -> {
            one(css).click();
            return true;
        });
    }

    WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    String text(String css) {
        return all(css).stream().map(WebElement::getText).findFirst().orElse("");
    }

    void give(String reason) {
        until(() -> one("#ask").isDisplayed());
        one("#ask input[name=reason]").clear();
        one("#ask input[name=reason]").sendKeys(reason);
        one("#ask-go").click();
        until(() -> !one("#ask").isDisplayed());
    }

    /// Pixels from the middle of the map, as Selenium counts.
    Actions onMap(String container) {
        var script = "return window.abfuhr.placeOf(arguments[0])";
        var place = ((List<?>) browser.executeScript(script, container)).stream().map(each -> ((Long) each).intValue()).toList();
        var size = one("#map").getSize();
        return new Actions(browser).moveToElement(one("#map"), place.getFirst() - size.width / 2,
                place.getLast() - size.height / 2);
    }

    /// One click; the container must be shown.
    void pick(String container) {
        onMap(container).click().perform();
        until(() -> container.equals(shown()));
    }

    /// The container whose details are shown; empty if there is none.
    String shown() {
        var detail = one("#detail");
        return detail.isDisplayed() ? Objects.requireNonNullElse(detail.getDomAttribute("data-container"), "") : "";
    }

    /// The plan that the page shows.
    String version() {
        return Objects.requireNonNullElse(one("#version").getDomProperty("value"), "");
    }

    void replan(String wanted) {
        one("#do-replan").click();
        until(() -> one("#ask").isDisplayed());
        one("#ask input[name=seconds]").clear();
        one("#ask input[name=seconds]").sendKeys("0");
        give("decided anew");
        until(() -> wanted.equals(one("#version").getDomProperty("value")));
    }

    JsonNode decisions() {
        return town.get("/api/v1/days/" + DAY + "/decisions").json().path("decisions");
    }
}
