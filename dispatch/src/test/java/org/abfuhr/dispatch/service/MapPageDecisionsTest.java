package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/// What a planner decides on the map page, by mouse and by keyboard: which container, which street, whether to release.
final class MapPageDecisionsTest extends OnMapPage {

    private static final int MOST_TABS = 60;

    /// res-1, gc-1 and gg-1 stand at one place, where each click selects the next; every other stop takes one click, wherever it lies.
    @Test
    void everyContainerIsSelectedByAClickOnIt() {
        town.run("{\"iterations\":200}");
        logIn(town.key);
        for (var container : List.of("res-3", "lit-1", "res-4", "lit-2", "res-2")) {
            pick(container);
            one("#map").sendKeys(Keys.ESCAPE);
            until(() -> shown().isEmpty());
        }
        var first = next("");
        var second = next(first);
        var third = next(second);
        assertThat(List.of(first, second, third)).containsExactlyInAnyOrder("res-1", "gc-1", "gg-1");
        assertThat(next(third)).isEqualTo(first);
    }

    /// Clicks at the place of res-1, where another container is selected.
    private String next(String before) {
        onMap("res-1").click().perform();
        until(() -> !shown().isEmpty() && !shown().equals(before));
        return shown();
    }

    /// lit-1 stands on Avenue c between Street 0 and Street 1: a piece of 100 m; all of the avenue are four, way 2002.
    @Test
    void aPieceOrTheWholeStreetIsClosedInOneDecision() {
        openReleasedDay();
        int before = decisions().size();
        closeAtLit1("piece");
        until(() -> decisions().size() == before + 1);
        assertThat(text("#decisions li")).contains("Avenue c, 100 m");
        assertThat(closed(DAY + ".2")).hasSize(1);

        undo("works are over");
        closeAtLit1("street");
        until(() -> decisions().size() == before + 2);
        assertThat(decisions().get(before + 1).at("/area/properties/ways")).hasToString("[2002]");
        assertThat(closed(DAY + ".3")).hasSize(4);

        undo("works are over, too");
        replan(DAY + ".4");
        assertThat(town.get("/api/v1/plans/" + DAY + ".4/page").json().at("/map/closed")).isEmpty();
    }

    private void closeAtLit1(String extent) {
        one("#close-street").click();
        onMap("lit-1").click().perform();
        until(() -> one("#ask").isDisplayed());
        assertThat(text("#ask")).contains("This piece of Avenue c, up to the next junctions (100 m)", "All of Avenue c (400 m)");
        new Select(one("#ask select[name=extent]")).selectByValue(extent);
        give("works");
    }

    private void undo(String reason) {
        one("#decisions li:not(.undone)[data-kind=close_street] button").click();
        give(reason);
        until(() -> all("#decisions li:not(.undone)[data-kind=close_street]").isEmpty());
    }

    /// Lines of the only closure that a new plan knows of.
    private JsonNode closed(String plan) {
        replan(plan);
        return town.get("/api/v1/plans/" + plan + "/page").json().at("/map/closed/0/lines");
    }

    /// Without res-4 and lit-1 two of four stops are left, which is fewer than four fifths.
    @Test
    void aPoorVersionIsReleasedOnlyByWhomItWasShownTo() {
        town.run("{\"iterations\":200}");
        for (var container : List.of("res-4", "lit-1"))
            town.post("/api/v1/days/" + DAY + "/decisions",
                    "{\"kind\":\"exclude\",\"container\":\"" + container + "\",\"reason\":\"test\"}");
        town.run("{\"kind\":\"replan\",\"seconds\":0}");
        logIn(town.key);
        assertThat(text("#warnings [data-code=fewer_visits]")).isEqualTo("Stops: 2; version 1 has 4.");

        one("#do-release").click();
        until(() -> one("#ask").isDisplayed());
        assertThat(text("#ask .warnings")).contains("Look before you release", "Stops: 2; version 1 has 4.");
        one("#ask input[name=name]").sendKeys("Anna");
        one("#ask input[name=reason]").sendKeys("two are enough");
        one("#ask-go").click();
        assertThat(text("#state")).isEqualTo("checked");
        one("#ask input[name=seen]").click();
        one("#ask-go").click();
        until(() -> text("#state").equals("released"));
        assertThat(one("#warnings").isDisplayed()).isFalse();
        assertThat(town.get("/api/v1/audit").json().path("entries").findValuesAsText("detail"))
                .contains("two are enough (in spite of fewer_visits)");
    }

    @Test
    void aDayIsPlannedOverruledAndReleasedByKeysAlone() {
        logIn(town.key);
        go("#do-night", Keys.ENTER);
        type("#ask input[name=seconds]", "1");
        type("#ask input[name=reason]", "every night" + Keys.ENTER);
        until(() -> version().equals(DAY + ".1"));

        go("#map", "n");
        until(() -> !shown().isEmpty());
        var first = shown();
        go("#do-exclude", Keys.ENTER);
        type("#ask input[name=reason]", "road works" + Keys.ENTER);
        until(() -> decisions().size() == 1);
        go("#close-street", Keys.ENTER);
        until(() -> "close-name".equals(browser.switchTo().activeElement().getDomAttribute("id")));
        browser.switchTo().activeElement().sendKeys("Street 3" + Keys.ENTER);
        type("#ask input[name=reason]", "fair" + Keys.ENTER);
        until(() -> decisions().size() == 2);
        assertThat(decisions().get(1).at("/area/properties/ways")).hasToString("[1003]");

        go("#do-replan", Keys.ENTER);
        type("#ask input[name=seconds]", "0" + Keys.ENTER);
        until(() -> version().equals(DAY + ".2"));
        assertThat(town.get("/api/v1/plans/" + DAY + ".2/plan").json().path("routes").findValuesAsText("visit"))
                .doesNotContain(first);
        go("#do-release", Keys.ENTER);
        until(() -> one("#ask").isDisplayed());
        if (!all("#ask input[name=seen]").isEmpty())
            one("#ask input[name=seen]").sendKeys(Keys.SPACE);
        type("#ask input[name=name]", "Anna");
        type("#ask input[name=reason]", "as discussed" + Keys.ENTER);
        until(() -> text("#state").equals("released"));
    }

    /// Tabs on until an element has the focus, and presses keys there.
    private void go(String css, CharSequence keys) {
        for (int tabs = 0; tabs < MOST_TABS && !browser.switchTo().activeElement().equals(one(css)); tabs++)
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement()).isEqualTo(one(css));
        browser.switchTo().activeElement().sendKeys(keys);
    }

    private void type(String css, CharSequence keys) {
        until(() -> one("#ask").isDisplayed());
        one(css).clear();
        one(css).sendKeys(keys);
    }

    /// The plan of Wednesday beside that of Tuesday, whose fixed stop res-3 is not due again.
    @Test
    void aDayIsComparedWithTheDayBefore() {
        town.run("{\"iterations\":200}");
        town.run("{\"iterations\":200,\"date\":\"" + DAY.plusDays(1) + "\"}");
        logIn(town.key, DAY.plusDays(1));
        one("#do-compare").click();
        new Select(one("#compare-with")).selectByValue(DAY + ".1");
        until(() -> !all("#moved [data-container=res-3]").isEmpty());
        assertThat(text("#moved [data-container=res-3]")).endsWith("A1 → not today");
        assertThat(text("#difference thead")).contains("Tue 24 Nov", "Version 1");
    }
}
