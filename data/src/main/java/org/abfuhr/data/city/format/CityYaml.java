package org.abfuhr.data.city.format;

import org.abfuhr.data.city.yaml.YamlText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.CitySettings.Environment;
import org.abfuhr.data.city.CitySettings.HolidayShift;
import org.abfuhr.data.city.CitySettings.Language;
import org.abfuhr.data.city.CitySettings.MapSource;
import org.abfuhr.data.city.CitySettings.NoiseHours;
import org.abfuhr.data.city.CitySettings.Rules;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.CronSchedule;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.ServiceRules.NightRun;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.data.city.ServiceRules.OpenData;
import org.abfuhr.data.city.yaml.SettingsNode;

/// Reads `city.yaml`.
final class CityYaml {

    static final String DATE_FIX = "Give a date of the calendar such as 2026-11-24.";
    static final String WINDOWS_FIX = "Give hours such as 07:00-13:00 15:00-20:00; the end comes after the beginning.";
    static final String RULES_FIX = "Give rules such as fixed=Mo Th; maxAgeDays=14; threshold=0.85.";

    private static final String CRON_FIX = "Give minute, hour, day of the month, month and weekday, such as 30 2 * * Mon-Sat.";

    private CityYaml() {}

    static CitySettings settings(SettingsNode city) {
        return new CitySettings(city.text("name"),
                city.parsed("timeZone", ZoneId::of, ZoneOffset.UTC, "Give a time zone such as Europe/Berlin."),
                city.text("language").equals("de") ? Language.DE : Language.EN,
                city.parsed("planDate", date -> Optional.of(LocalDate.parse(date)), Optional.empty(), DATE_FIX),
                city.parsedList("holidays", LocalDate::parse, DATE_FIX), city.whole("population", 0),
                new MapSource(city.at("map").text("attribution"), city.at("map").text("note")),
                environment(city.at("environment")), fractions(city), service(city.at("service")), rules(city.at("rules")));
    }

    private static Rules rules(SettingsNode rules) {
        var noise = rules.at("noiseHours");
        return new Rules(
                Arrays.stream(HolidayShift.values()).filter(shift -> shift.name().equalsIgnoreCase(rules.text("holidayShift")))
                        .findFirst().orElse(HolidayShift.NONE),
                rules.has("noiseHours")
                        ? Optional.of(new NoiseHours(
                                noise.parsed("weekdays", CityYaml::hoursOfADay, NoiseHours.USUAL,
                                        "Give the hours of a day such as 07:00-20:00, which end at midnight at the latest."),
                                noise.text("source")))
                        : Optional.empty(),
                rules.euro("spreadEuroPerKm"));
    }

    private static DayWindow hoursOfADay(String text) {
        var hours = DayWindow.parse(text);
        if (hours.toMinute() > 24 * 60)
            throw new IllegalArgumentException(text);
        return hours;
    }

    private static Environment environment(SettingsNode factors) {
        return new Environment(factors.number("kgCo2PerKwh", 0), factors.number("kgCo2PerLitreDiesel", 0),
                factors.euro("euroPerKwh"), factors.euro("euroPerLitreDiesel"), factors.text("source"), factors.text("sourceDe"),
                factors.number("uncertaintyPercent", Environment.USUAL_UNCERTAINTY_PERCENT),
                factors.findNumber("kgCo2BudgetPerYear"));
    }

    private static SortedMap<String, FractionSettings> fractions(SettingsNode city) {
        SortedMap<String, FractionSettings> fractions = new TreeMap<>();
        city.entries("fractions").forEach((id, fraction) -> fractions.put(id, fraction(id, fraction)));
        return fractions;
    }

    private static FractionSettings fraction(String id, SettingsNode fraction) {
        return new FractionSettings(id, fraction.at("names").text("de"), fraction.at("names").text("en"),
                fraction.number("kgPerCubicMetre", 0), fraction.number("fillPerDay", 0),
                fraction.number("fillDeviationPerDay", 0), fraction.number("rateVariation", 0),
                fraction.euro("overflowEuroPerLitre"), fraction.euro("overflowPenaltyEuro"), fraction.euro("usualVisitEuro"),
                fraction.number("secondsPerStop", 0), fraction.number("secondsPerLift", 0),
                fraction.parsed("windows", DayWindow::parseList, List.of(), WINDOWS_FIX),
                fraction.parsed("rules", CollectionRules::parse, CollectionRules.NONE, RULES_FIX));
    }

    private static ServiceRules service(SettingsNode service) {
        return new ServiceRules(
                service.has("nightRun") ? nightRun(service.at("nightRun")) : Optional.empty(),
                nights(service.at("nights")),
                service.has("openData") ? Optional.of(openData(service.at("openData"))) : Optional.empty());
    }

    private static Optional<NightRun> nightRun(SettingsNode run) {
        return run
                .<Optional<CronSchedule>>parsed("cron", cron -> Optional.of(CronSchedule.parse(cron)), Optional.empty(), CRON_FIX)
                .map(cron -> new NightRun(cron, run.whole("daysAhead", 0), run.whole("seconds", NightRun.USUAL_SECONDS)));
    }

    private static Nights nights(SettingsNode nights) {
        return new Nights(nights.whole("days", Nights.USUAL.days()), nights.flag("learnCosts", Nights.USUAL.learnCosts()));
    }

    private static OpenData openData(SettingsNode data) {
        return new OpenData(data.whole("delayDays", OpenData.USUAL_DELAY_DAYS), data.texts("fractions"), data.text("license"));
    }

    /// Text of `city.yaml`.
    ///
    /// @param roads name of the roads file
    static String text(CitySettings city, String roads, Map<String, String> comments) {
        var yaml = new YamlText(comments).note("yaml-language-server: $schema=schema/city.schema.json");
        yaml.put("name", city.displayName()).put("timeZone", city.zone().getId())
                .put("language", city.language().name().toLowerCase(Locale.ROOT)).put("planDate", city.planDate())
                .put("holidays", city.holidays()).put("population", city.population())
                .putIfPresent("roads", roads.equals(PackFiles.ROADS) ? "" : roads)
                .map("map", map -> map.put("attribution", city.map().attribution()).putIfPresent("note", city.map().note()))
                .map("environment", factors -> write(factors, city.environment()))
                .map("fractions", all -> city.fractions().forEach((id, fraction) -> all.map(id, part -> write(part, fraction))));
        if (!city.rules().equals(Rules.NONE))
            yaml.map("rules", rules -> write(rules, city.rules()));
        if (!city.service().equals(ServiceRules.NONE))
            yaml.map("service", service -> write(service, city.service()));
        return yaml.toString();
    }

    private static void write(YamlText yaml, Rules rules) {
        yaml.put("holidayShift", rules.holidayShift().name().toLowerCase(Locale.ROOT));
        rules.noiseHours().ifPresent(noise -> yaml.map("noiseHours",
                hours -> hours.put("weekdays", noise.weekdays().toString()).put("source", noise.source())));
        if (rules.spreadEuroPerKm().signum() > 0)
            yaml.put("spreadEuroPerKm", rules.spreadEuroPerKm());
    }

    private static void write(YamlText yaml, Environment factors) {
        yaml.put("kgCo2PerKwh", factors.kgCo2PerKwh()).put("kgCo2PerLitreDiesel", factors.kgCo2PerLitreDiesel())
                .put("euroPerKwh", factors.euroPerKwh()).put("euroPerLitreDiesel", factors.euroPerLitreDiesel())
                .put("source", factors.source())
                .putIfPresent("sourceDe", factors.sourceDe()).put("uncertaintyPercent", factors.uncertaintyPercent())
                .put("kgCo2BudgetPerYear", factors.kgCo2BudgetPerYear());
    }

    private static void write(YamlText yaml, ServiceRules service) {
        service.nightRun().ifPresent(night -> yaml.map("nightRun", run -> run.put("cron", night.cron().toString())
                .put("daysAhead", night.daysAhead()).put("seconds", night.seconds())));
        if (!service.nights().equals(Nights.USUAL))
            yaml.map("nights", nights -> nights.put("days", service.nights().days())
                    .put("learnCosts", service.nights().learnCosts()));
        service.openData().ifPresent(open -> yaml.map("openData", data -> data.put("delayDays", open.delayDays())
                .put("fractions", open.fractions()).putIfPresent("license", open.license())));
    }

    private static void write(YamlText yaml, FractionSettings fraction) {
        yaml.map("names", names -> names.put("de", fraction.nameDe()).put("en", fraction.nameEn()))
                .put("kgPerCubicMetre", fraction.kgPerCubicMetre()).put("fillPerDay", fraction.fillPerDay())
                .put("fillDeviationPerDay", fraction.fillDeviationPerDay()).put("rateVariation", fraction.rateVariation())
                .put("overflowEuroPerLitre", fraction.overflowEuroPerLitre())
                .put("overflowPenaltyEuro", fraction.overflowPenaltyEuro()).put("usualVisitEuro", fraction.usualVisitEuro())
                .put("secondsPerStop", fraction.secondsPerStop()).put("secondsPerLift", fraction.secondsPerLift())
                .putIfPresent("windows", DayWindow.format(fraction.windows())).putIfPresent("rules", fraction.rules().toString());
    }
}
