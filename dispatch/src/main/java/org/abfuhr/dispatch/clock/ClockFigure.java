package org.abfuhr.dispatch.clock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// One day of the environment clock. Positive is ahead of the city's path, negative behind it.
///
/// @param basis what the driven side is: only [Basis#DRIVEN] is credited to the clock
/// @param driven what was driven, or would be
/// @param baseline the declared fixed schedule of the same day
/// @param kgDriven CO2 of it
/// @param kgBaseline CO2 of the baseline
/// @param kgUncertainty half the width of the interval around the kilograms saved
/// @param budgetKgPerSecond what the city may emit in a second on its path, if it has declared that
/// @param source of the emission factors
public record ClockFigure(LocalDate date, Basis basis, DrivenFleet driven, DrivenFleet baseline, double kgDriven,
        double kgBaseline,
        double kgUncertainty, OptionalDouble budgetKgPerSecond, String source) {

    /// Changes with every change of the formula, so that figures of different methods are never summed by mistake.
    public static final String METHOD = "abfuhr-environment-clock-1";

    /// Whether somebody drove it.
    public enum Basis {
        /// Figures of what vehicles reported.
        DRIVEN,
        /// Figures of a plan: what the day would bring if it were driven as planned. Nothing is credited for it.
        IF_DRIVEN_AS_PLANNED
    }

    public double kgSaved() {
        return kgBaseline - kgDriven;
    }

    /// Seconds ahead of the path; nothing if the city has no budget.
    public OptionalDouble seconds() {
        return perSecond(kgSaved());
    }

    /// Half the width of the interval around the seconds.
    public OptionalDouble uncertaintySeconds() {
        return perSecond(kgUncertainty);
    }

    private OptionalDouble perSecond(double kg) {
        return budgetKgPerSecond.isPresent() ? OptionalDouble.of(kg / budgetKgPerSecond.getAsDouble()) : OptionalDouble.empty();
    }

    public boolean credited() {
        return basis == Basis.DRIVEN;
    }

    /// The figure as a document; keys are added, never renamed. Without a budget there are no seconds.
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("date", date.toString());
        document.put("basis", credited() ? "driven" : "ifDrivenAsPlanned");
        document.put("credited", credited());
        seconds().ifPresent(seconds -> document.put("seconds", rounded(seconds)));
        uncertaintySeconds().ifPresent(seconds -> document.put("uncertaintySeconds", rounded(seconds)));
        document.put("kgCo2Saved", rounded(kgSaved()));
        document.put("uncertaintyKgCo2", rounded(kgUncertainty));
        document.put("driven", side(driven, kgDriven));
        document.put("baseline", side(baseline, kgBaseline));
        budgetKgPerSecond.ifPresent(budget -> document.put("budgetKgCo2PerSecond", rounded(budget)));
        document.put("method", METHOD);
        document.put("source", source);
        return document;
    }

    private static Map<String, Object> side(DrivenFleet day, double kg) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("km", rounded(day.km()));
        side.put("lifts", day.lifts());
        side.put("trips", day.trips());
        side.put("kWhElectric", rounded(day.kWhElectric()));
        side.put("litresDiesel", rounded(day.litresDiesel()));
        side.put("kgCo2", rounded(kg));
        return side;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
