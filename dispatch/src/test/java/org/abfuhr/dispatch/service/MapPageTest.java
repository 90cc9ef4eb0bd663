package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.abfuhr.dispatch.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A planner's day on the map page, in a real browser against a running service of GridTown, where T1 empties res-1, res-2 and gc-1 and A1
/// res-3, lit-1 and lit-2. Skipped where Chromium and its driver are not on the path.
final class MapPageTest {

    @TempDir
    static Path profile;
    private static @Nullable ChromeDriver started;

    @TempDir
    private Path folder;
    private RunningService town;
    private final ChromeDriver browser = Objects.requireNonNull(started);

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
        town = RunningService.of(folder);
    }

    @AfterEach
    void stop() {
        browser.get("about:blank");
        town.close();
    }

    private void logIn(String key) {
        browser.manage().deleteAllCookies();
        browser.manage().logs().get(LogType.BROWSER); // forgets those of the page before
        browser.get("http://127.0.0.1:" + town.service.port() + "/?date=" + DAY);
        until(() -> one("#login").isDisplayed());
        one("#key").sendKeys(key + Keys.ENTER);
        until(() -> !all("html[data-ready=true]").isEmpty());
    }

    private void openReleasedDay() {
        town.releaseForBoth();
        logIn(town.key);
    }

    private void until(BooleanSupplier wanted) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).ignoring(StaleElementReferenceException.class)
                .until(_ -> wanted.getAsBoolean());
    }

    private WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    private String text(String css) {
        return all(css).stream().map(WebElement::getText).findFirst().orElse("");
    }

    private void give(String reason) {
        until(() -> one("#ask").isDisplayed());
        one("#ask input[name=reason]").clear();
        one("#ask input[name=reason]").sendKeys(reason);
        one("#ask-go").click();
        until(() -> !one("#ask").isDisplayed());
    }

    /// Pixels from the middle of the map, as Selenium counts.
    private Actions onMap(String container) {
        var script = "return window.abfuhr.placeOf(arguments[0])";
        var place = ((List<?>) browser.executeScript(script, container)).stream().map(each -> ((Long) each).intValue()).toList();
        var size = one("#map").getSize();
        return new Actions(browser).moveToElement(one("#map"), place.getFirst() - size.width / 2,
                place.getLast() - size.height / 2);
    }

    /// Clicks until the container is shown: a new version that comes in just then redraws the map beneath the click.
    private void pick(String container) {
        until(() -> {
            onMap(container).click().perform();
            return container.equals(one("#detail").getDomAttribute("data-container"));
        });
    }

    private void replan(String wanted) {
        one("#do-replan").click();
        until(() -> one("#ask").isDisplayed());
        one("#ask input[name=seconds]").clear();
        one("#ask input[name=seconds]").sendKeys("0");
        give("decided anew");
        until(() -> wanted.equals(one("#version").getDomProperty("value")));
    }

    private JsonNode decisions() {
        return town.get("/api/v1/days/" + DAY + "/decisions").json().path("decisions");
    }

    @Test
    void aDayIsPlannedFromThePageWithoutErrors() {
        logIn(town.key);
        assertThat(text("#panel")).contains("There is no plan for this day yet");
        one("#do-night").click();
        until(() -> one("#ask").isDisplayed());
        one("#ask input[name=seconds]").clear();
        one("#ask input[name=seconds]").sendKeys("1");
        give("every night");
        until(() -> all("#vehicles .vehicle").size() == 2);

        assertThat(text("#city")).isEqualTo("GridTown");
        assertThat(text("#day")).contains("24 November 2026");
        assertThat(text("#state")).isEqualTo("checked");
        assertThat(text("#map .leaflet-control-attribution")).contains("GridTown, invented");
        assertThat(all("#timeline .row")).isNotEmpty();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).filteredOn(each -> !each.getMessage().contains("401"))
                .isEmpty();
        assertThat(browser.executeScript(
                "return performance.getEntriesByType('resource').every(each => each.name.startsWith(location.origin))"))
                .isEqualTo(true);
    }

    @Test
    void aContainerSaysWhyToday() {
        openReleasedDay();
        pick("res-3");
        assertThat(one("#detail").getDomAttribute("data-container")).isEqualTo("res-3");
        assertThat(text("#detail")).contains("Why today", "A rule, the calendar or a person requires it", "Fill when emptied");
        one("#map").sendKeys("n");
        until(() -> !"res-3".equals(one("#detail").getDomAttribute("data-container")));
        one("#map").sendKeys(Keys.ESCAPE);
        until(() -> !one("#detail").isDisplayed());
    }

    /// The fixed day of res-3 is Tuesday; excluded, it is on no route, and the comparison names it.
    @Test
    void anExclusionIsPlannedComparedAndReleased() {
        town.run("{\"iterations\":200}");
        logIn(town.key);
        one(".vehicle[data-vehicle=A1] .choose").click();
        until(() -> !all(".stop[data-container=res-3] .place").isEmpty());
        one(".stop[data-container=res-3] .place").click();
        until(() -> one("#detail").isDisplayed());
        one("#do-exclude").click();
        give("road works");
        until(() -> decisions().size() == 1);
        replan(DAY + ".2");
        until(() -> text("#detail").contains("Excluded by a person"));

        one("#do-compare").click();
        until(() -> !all("#moved [data-container=res-3]").isEmpty());
        assertThat(text("#difference [data-figure=visits]")).endsWith("−1");
        one("#do-release").click();
        until(() -> one("#ask").isDisplayed());
        one("#ask input[name=name]").sendKeys("Anna");
        give("as discussed");
        until(() -> text("#state").equals("released"));
        assertThat(town.get("/api/v1/plans/" + DAY + ".2").json().path("releasedBy").asText()).isEqualTo("Anna (first key)");
    }

    @Test
    void aStopIsDraggedToTheOtherVehicleInTheList() {
        openReleasedDay();
        one("[data-vehicle=T1] .choose").click();
        until(() -> !all(".stop[data-container=res-2] .handle").isEmpty());
        new Actions(browser).dragAndDrop(one(".stop[data-container=res-2] .handle"), one(".vehicle[data-vehicle=A1] .choose"))
                .perform();
        give("T1 is late");
        until(() -> all(".vehicle[data-vehicle=T1] .stop[data-container=res-2]").isEmpty()
                && version().endsWith(".2"));

        var move = decisions().get(decisions().size() - 1);
        assertThat(move.path("kind").asText()).isEqualTo("move");
        assertThat(move.path("vehicle").asText()).isEqualTo("A1");
        assertThat(town.get("/api/v1/plans/" + DAY + ".2/routes").json().path("A1").toString()).contains("\"res-2\"");
    }

    @Test
    void aStopIsDraggedOnTheMapOntoAnother() {
        openReleasedDay();
        onMap("res-3").clickAndHold().perform();
        onMap("res-2").release().perform();
        give("one way less");
        until(() -> decisions().findValuesAsText("kind").contains("move"));
        var move = decisions().get(decisions().size() - 1);
        assertThat(move.path("container").asText()).isEqualTo("res-3");
        assertThat(move.path("vehicle").asText()).isEqualTo("T1");
    }

    @Test
    void pinClosureAndAbsenceAreDecidedAndUndone() {
        openReleasedDay();
        int before = decisions().size();
        pick("lit-1");
        one("#do-pin").click();
        give("near its garage");
        until(() -> decisions().size() == before + 1);
        one("#detail .top button:last-child").click();
        one("#close-street").click();
        onMap("res-4").click().perform();
        give("fair");
        until(() -> decisions().size() == before + 2);
        one("#tab-decisions").click();
        new org.openqa.selenium.support.ui.Select(one("#absent")).selectByVisibleText("A1");
        one("#do-absent").click();
        give("workshop");
        until(() -> all("#decisions li").size() == before + 3);
        one("#decisions li[data-kind=vehicle_absent] button").click();
        give("is back");
        until(() -> !all("#decisions li.undone[data-kind=vehicle_absent]").isEmpty());

        var kinds = decisions().findValuesAsText("kind");
        assertThat(kinds.subList(before, before + 3)).containsExactly("pin", "close_street", "vehicle_absent");
        replan(DAY + ".2");
        assertThat(town.get("/api/v1/plans/" + DAY + ".2/page").json().path("map").path("closed")).isNotEmpty();
    }

    /// A1 departs, says where it is, and serves its first stop; then it finds the second blocked, which mends the plan.
    @Test
    void aVehicleIsWatchedDriving() {
        openReleasedDay();
        one("#tab-live").click();
        until(() -> text("#live [data-vehicle=A1]").contains("not departed"));
        var token = town.tokenOf("A1");
        List<JsonNode> stops = new ArrayList<>();
        var route = town.get("/api/v1/vehicles/A1/route").json();
        route.path("stops").forEach(each -> {
            if (each.path("kind").asText().equals("collection"))
                stops.add(each);
        });
        report(token, "\"type\":\"departed\",\"at\":\"" + route.path("departure").asText() + "\"");
        report(token, "\"type\":\"position\",\"lat\":54.001,\"lon\":12.003,\"at\":\"" + stops.getFirst().path("arrival").asText()
                + "\"");
        report(token, "\"type\":\"served\",\"visit\":\"" + stops.getFirst().path("id").asText() + "\",\"at\":\""
                + stops.getFirst().path("departure").asText() + "\"");
        until(() -> text("#live [data-vehicle=A1]").contains("1 of " + stops.size() + " stops · on time"));
        assertThat(one(".driving[data-vehicle=A1]").isDisplayed()).isTrue();

        report(token, "\"type\":\"failed\",\"code\":\"blocked\",\"visit\":\"" + stops.get(1).path("id").asText() + "\",\"at\":\""
                + stops.get(1).path("departure").asText() + "\"");
        until(() -> text("#notices").contains("A1: could not empty a container") && text("#notices").contains("blocked"));
        until(() -> !version().equals(DAY + ".1"));
    }

    private void report(String token, String event) {
        var answer = town.post("/api/v1/vehicles/A1/events", "{\"events\":[{\"id\":\"" + event.hashCode() + "\"," + event + "}]}",
                token);
        assertThat(answer.json().findValuesAsText("verdict")).as(answer.response().body()).containsExactly("taken");
    }

    @Test
    void viewersLookAndGermanIsOneClickAway() {
        town.releaseForBoth();
        logIn(town.keyOf("viewer"));
        assertThat(all("#close-street")).isEmpty();
        assertThat(one("#do-replan").isEnabled()).isFalse();
        one("#language").click();
        until(() -> text("#do-night").equals("Tag planen …"));
        assertThat(one("html").getDomAttribute("lang")).isEqualTo("de");
        until(() -> all("#vehicles .vehicle").size() == 2);
        one("#language").click();
        until(() -> text("#do-night").equals("Plan the day …"));
    }

    /// The plan that the page shows.
    private String version() {
        var value = one("#version").getDomProperty("value");
        return value == null ? "" : value;
    }
}
