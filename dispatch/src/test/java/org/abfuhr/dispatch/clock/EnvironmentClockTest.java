package org.abfuhr.dispatch.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.abfuhr.data.city.CitySettings.Language;
import org.abfuhr.dispatch.clock.ClockFigure.Basis;
import org.abfuhr.dispatch.outcome.ClockWords;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.report.ClockElement;
import org.junit.jupiter.api.Test;

/// The same numbers as in `docs/environment-clock.md`.
class EnvironmentClockTest {

    private static final ClockFigure GOOD = SampleClock.clock().figure(Basis.DRIVEN, SampleClock.driven(),
            SampleClock.calendar());

    /// 80 km x 0.46 l + 250 x 0.03 l = 36.8 + 7.5 = 44.3 l; x 2.6 kg = 115.18 kg.
    @Test
    void theCalendarBurnsDiesel() {
        assertThat(SampleClock.calendar().litresDiesel()).isCloseTo(44.3, within(1e-9));
        assertThat(GOOD.kgBaseline()).isCloseTo(115.18, within(1e-9));
    }

    /// 30 km x 0.46 l + 90 x 0.03 l = 16.5 l or 42.9 kg; 25 km x 1.24 kWh + 60 x 0.113 kWh = 37.78 kWh or 16.84988 kg.
    @Test
    void whatIsDrivenBurnsLess() {
        assertThat(SampleClock.driven().litresDiesel()).isCloseTo(16.5, within(1e-9));
        assertThat(SampleClock.driven().kWhElectric()).isCloseTo(37.78, within(1e-9));
        assertThat(GOOD.kgDriven()).isCloseTo(59.74988, within(1e-9));
    }

    /// (115.18 - 59.74988) kg / 10 kg per second.
    @Test
    void savedKilogramsAreSeconds() {
        assertThat(GOOD.kgSaved()).isCloseTo(55.43012, within(1e-9));
        assertThat(GOOD.seconds().orElseThrow()).isCloseTo(5.543012, within(1e-9));
    }

    /// Diesel 72.28 kg less, electricity 16.84988 kg more: 20 % of sqrt(72.28² + 16.84988²) = 20 % of 74.218 kg.
    @Test
    void theUncertaintyIsThatOfTheDifferences() {
        assertThat(GOOD.kgUncertainty()).isCloseTo(14.8436, within(1e-3));
        assertThat(GOOD.uncertaintySeconds().orElseThrow()).isCloseTo(1.48436, within(1e-4));
    }

    /// No calendar on that day, but the collector drove: 16.84988 kg behind.
    @Test
    void badDaysCountNegative() {
        var driven = new DrivenFleet(SampleClock.MONDAY, List.of(SampleClock.collector()));
        var bad = SampleClock.clock().figure(Basis.DRIVEN, driven, new DrivenFleet(SampleClock.MONDAY, List.of()));
        assertThat(bad.seconds().orElseThrow()).isCloseTo(-1.684988, within(1e-9));
        assertThat(bad.uncertaintySeconds().orElseThrow()).isCloseTo(.2 * 1.684988, within(1e-9));
    }

    @Test
    void nothingIsCreditedForAPlan() {
        assertThat(GOOD.document()).containsEntry("basis", "driven").containsEntry("credited", true);
        assertThat(SampleClock.goodDay().document()).containsEntry("basis", "ifDrivenAsPlanned").containsEntry("credited", false);
    }

    @Test
    void theDocumentSaysHowAndFromWhat() {
        assertThat(GOOD.document()).containsEntry("date", "2026-03-02").containsEntry("seconds", 5.543)
                .containsEntry("uncertaintySeconds", 1.484).containsEntry("kgCo2Saved", 55.43)
                .containsEntry("budgetKgCo2PerSecond", 10.0).containsEntry("method", "abfuhr-environment-clock-1")
                .containsEntry("source", "invented");
        assertThat(GOOD.document().get("driven")).hasToString(
                "{km=55.0, lifts=150, trips=3, kWhElectric=37.78, litresDiesel=16.5, kgCo2=59.75}");
    }

    @Test
    void withoutABudgetThereAreKilogramsOnly() {
        var clock = new EnvironmentClock(SampleClock.environment(OptionalDouble.empty()), Language.DE);
        var figure = clock.figure(Basis.DRIVEN, SampleClock.driven(), SampleClock.calendar());
        assertThat(figure.seconds()).isEmpty();
        assertThat(figure.document()).doesNotContainKeys("seconds", "budgetKgCo2PerSecond").containsEntry("source", "erfunden");
        assertThat(new ClockWords(new Texts(Locale.GERMAN)).line(figure))
                .isEqualTo("Umweltuhr: −55,4 kg CO2 ± 14,8 kg, 55,4 kg CO2 weniger als der feste Kalender (115,2 kg)");
    }

    @Test
    void wordsNameAPlanAsOne() {
        assertThat(new ClockWords(new Texts(Locale.ENGLISH)).line(SampleClock.goodDay())).isEqualTo(
                "Environment clock if driven as planned: +5.5 s ± 1.5 s, 55.4 kg CO2 less than the fixed calendar (115.2 kg)");
    }

    @Test
    void theElementHasWordsAndTheNumber() {
        assertThat(ClockElement.html(GOOD, new Texts(Locale.ENGLISH))).startsWith("<figure class=\"environment-clock ahead\"")
                .contains("data-seconds=\"5.54", "data-date=\"2026-03-02\">+5.5 s ± 1.5 s</p>",
                        "Method abfuhr-environment-clock-1. invented")
                .endsWith("</figure>");
    }

    @Test
    void onlyTheSameDayIsCompared() {
        var tuesday = new DrivenFleet(LocalDate.of(2026, 3, 3), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleClock.clock().figure(Basis.DRIVEN, SampleClock.driven(), tuesday));
    }
}
