package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.logging.LogType;

/// A planner's day on the map page: look, ask why, overrule, compare, release, watch.
final class MapPageTest extends OnMapPage {

    private static final int LINE = 70; // pixels: two lines of buttons are higher

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
        one("#close-area").click();
        List.of("res-1", "lit-1", "lit-2").forEach(corner -> onMap(corner).click().perform());
        one("#close-finish").click();
        give("fair");
        until(() -> decisions().size() == before + 2);
        press("#tab-decisions");
        until(() -> {
            new Select(one("#absent")).selectByVisibleText("A1");
            return true;
        });
        press("#do-absent");
        give("workshop");
        until(() -> all("#decisions li").size() == before + 3);
        press("#decisions li[data-kind=vehicle_absent] button");
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
        press("#tab-live");
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

    /// At 1366 pixels, the least that a desk has, with a button that counts decisions.
    @Test
    void theHeadIsOneLineOnASmallScreen() {
        openReleasedDay();
        var before = browser.manage().window().getSize();
        browser.manage().window().setSize(new Dimension(1_366, 768));
        countDecisions("Re-plan (12 new) …");
        assertThat(heightOfHead()).isLessThan(LINE);
        one("#language").click();
        until(() -> text("#do-night").equals("Tag planen …"));
        countDecisions("Umplanen (12 neu) …");
        assertThat(heightOfHead()).isLessThan(LINE);
        one("#language").click();
        until(() -> text("#do-night").equals("Plan the day …"));
        browser.manage().window().setSize(before);
    }

    /// Twelve of them, which would take long to make.
    private void countDecisions(String label) {
        browser.executeAsyncScript(
                """
                        const done = arguments[0];
                        import("/page/words.js").then(({ t }) => { document.getElementById("do-replan").textContent = t("do.replanWith", 12); done(); });
                        """);
        assertThat(text("#do-replan")).isEqualTo(label);
    }

    private int heightOfHead() {
        return one("#head").getRect().height;
    }

    /// Two are shown, the others are a line that opens.
    @Test
    void manyNoticesDoNotCoverThePage() {
        openReleasedDay();
        browser.executeAsyncScript("""
                const [what, done] = arguments;
                import("/page/fault.js").then(({ notice }) => { for (let i = 1; i < 6; i++) notice("warn", what + i); done(); });
                """, "trouble ");
        assertThat(text("#notices")).contains("trouble 5", "trouble 4", "3 more").doesNotContain("trouble 3");
        one("#notices .more button").click();
        assertThat(text("#notices")).contains("trouble 1", "Fewer");
        all("#notices .more button").getLast().click();
        assertThat(text("#notices")).isEmpty();
    }
}
