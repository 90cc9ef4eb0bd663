package org.abfuhr.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.abfuhr.dispatch.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What a planner does on the page, in a real browser. Skipped where Chromium and its driver are not on the path.
class ReportBrowserTest {

    @TempDir
    static Path folder;

    private static @Nullable ChromeDriver started;

    private final ChromeDriver browser = Objects.requireNonNull(started);

    @BeforeAll
    static void startTheBrowser() throws IOException {
        ReportPage.write(folder.resolve("report.html"), SampleTown.report(Locale.GERMANY));
        started = Chromium.start(folder.resolve("profile"), "de");
    }

    @BeforeEach
    void openThePage() {
        browser.get(folder.resolve("report.html").toUri().toString());
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(_ -> !browser.findElements(By.cssSelector("html[data-ready=true]")).isEmpty());
    }

    @AfterAll
    static void stopTheBrowser() {
        if (started != null)
            started.quit();
    }

    @Test
    void opensWithoutErrorsAndLoadsNothing() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.executeScript("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
        assertThat(text("#city")).isEqualTo("Neustadt am See");
        assertThat(text("#date")).isEqualTo("Dienstag, 24. November 2026");
        assertThat(text("#verdict")).contains("Fahrbar");
        assertThat(text("#attribution")).contains("© OpenStreetMap contributors", "Karte vom 10. Februar 2016");
        assertThat(browser.findElements(By.cssSelector("#timeline .row"))).hasSize(6);
    }

    @Test
    void vehicleIsSelectedByItsCardAndTheMapGoesThere() {
        var before = placeOf("RES-2", 1);
        one("[data-vehicle=RES-2] .choose").click();

        assertThat(one("[data-vehicle=RES-2]").getDomAttribute("class")).contains("selected");
        assertThat(one("[data-vehicle=RES-2] .choose").getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(placeOf("RES-2", 1)).as("the map has moved").isNotEqualTo(before);
        one("[data-vehicle=RES-2] .eye").click();
        assertThat(one("[data-vehicle=RES-2]").getDomAttribute("class")).contains("off").doesNotContain("selected");
    }

    @Test
    void placesThatNotEveryVehicleReachesAreListedWithTheReason() {
        assertThat(text("#reach-count")).isEqualTo("2 Orte, 1 davon für kein Fahrzeug");
        assertThat(browser.findElements(By.cssSelector("#reach tbody tr"))).extracting(row -> row.getText().replace("\n", " | "))
                .anySatisfy(
                        row -> assertThat(row).endsWith("Hecklader 26 t | autonomer Sammler: außerhalb des genehmigten Gebiets"))
                .anySatisfy(row -> assertThat(row).contains("kein Fahrzeug", "autonomer Sammler, Kranwagen 18 t: außerhalb"));
        one("#reach-filter").sendKeys("kranwagen");
        assertThat(browser.findElements(By.cssSelector("#reach tbody tr"))).hasSize(1);
    }

    /// The grades of 23 sensors go round silent, silent, stuck, dead, echoing: four rounds, and a silent, a silent and a stuck one.
    @Test
    void sickSensorsAreCountedAndListedOnDemand() {
        assertThat(browser.findElements(By.cssSelector("#sensors summary .chip"))).extracting(WebElement::getText)
                .containsExactly("10× stumm", "5× hängt fest", "4× tot", "4× Echos");
        assertThat(browser.findElements(By.cssSelector("#sensors tbody tr"))).isEmpty();
        one("#sensors summary").click();
        assertThat(browser.findElements(By.cssSelector("#sensors tbody tr"))).hasSize(23);
    }

    /// Pixels from the left and the top of the map.
    private List<Long> placeOf(String vehicle, int stop) {
        var script = "return window.abfuhr.placeOf(arguments[0], arguments[1])";
        return ((List<?>) browser.executeScript(script, vehicle, stop)).stream().map(Long.class::cast).toList();
    }

    @Test
    void stopShowsItsDetailsFromListAndKeyboard() {
        one(".route[data-vehicle=RES-1] summary").click();
        one(".route[data-vehicle=RES-1] tr[data-id] .place").click();

        var id = one("#details").getDomAttribute("data-container");
        assertThat(text("#details")).contains("Warum heute", "Ankunft", "Füllung beim Leeren", "Halt 1 von 95");
        one("#canvas").sendKeys("n");
        assertThat(text("#details")).contains("Halt 2 von 95");
        assertThat(one("#details").getDomAttribute("data-container")).isNotEqualTo(id);
        one("#canvas").sendKeys(Keys.ESCAPE);
        assertThat(one("#details").isDisplayed()).isFalse();
    }

    @Test
    void stopIsFoundByAClickOnTheMap() {
        one("[data-vehicle=GLAS-1] .choose").click();
        browser.executeScript("document.getElementById('map-section').scrollIntoView()");
        var place = placeOf("GLAS-1", 7);

        // Selenium counts from the middle of the element
        var canvas = one("#canvas").getSize();
        new Actions(browser)
                .moveToElement(one("#canvas"), place.getFirst().intValue() - canvas.width / 2,
                        place.getLast().intValue() - canvas.height / 2)
                .click().perform();

        assertThat(text("#details")).contains("Warum heute");
    }

    @Test
    void filterKeepsWhatFits() {
        var all = text("#skipped-count");
        one("#skipped-filter").sendKeys("warten linden");

        var rows = browser.findElements(By.cssSelector("#skipped tbody tr"));
        assertThat(rows).isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText().toLowerCase(Locale.ROOT)).contains("warten", "linden"));
        assertThat(text("#skipped-count")).isNotEqualTo(all).startsWith(rows.size() + " von ");
        one("#skipped-filter").sendKeys("quatsch");
        assertThat(text("#skipped-count")).isEqualTo("Kein Behälter passt zum Filter.");
    }

    @Test
    void columnSortsBothWays() {
        var head = one("#skipped th:nth-child(2) button");
        head.click();
        double most = fillOfFirstRow();
        head.click();

        assertThat(fillOfFirstRow()).isLessThan(most);
        assertThat(one("#skipped th:nth-child(2)").getDomAttribute("aria-sort")).isEqualTo("ascending");
    }

    private double fillOfFirstRow() {
        return Double.parseDouble(text("#skipped tbody tr td:nth-child(2)").replaceAll("\\D", ""));
    }

    private WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private String text(String css) {
        return one(css).getText();
    }
}
