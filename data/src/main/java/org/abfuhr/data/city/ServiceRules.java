package org.abfuhr.data.city;

import java.util.List;
import java.util.Optional;

/// What the dispatch service does by itself.
///
/// @param nightRun planning on a schedule, if it is wanted
/// @param nights how every night plans, on a schedule or not
/// @param openData what everybody may know, if the city wants that
public record ServiceRules(Optional<NightRun> nightRun, Nights nights, Optional<OpenData> openData) {

    /// Nothing.
    public static final ServiceRules NONE = new ServiceRules(Optional.empty(), Nights.USUAL, Optional.empty());

    /// Planning on a schedule.
    ///
    /// @param cron when it begins, by the city's clock
    /// @param daysAhead 0: plans the day on which it begins; 1: the next
    /// @param seconds to search
    public record NightRun(CronSchedule cron, int daysAhead, int seconds) {

        public static final int USUAL_SECONDS = 60;
    }

    /// How nights plan.
    ///
    /// @param days horizon, of which the first is driven
    /// @param learnCosts whether route costs of visits are learned from the plans that were driven, or stay the pack's
    public record Nights(int days, boolean learnCosts) {

        /// One day, by the pack's costs.
        public static final Nights USUAL = new Nights(1, false);
    }

    /// What everybody may know.
    ///
    /// @param delayDays after which a day may be told
    /// @param fractions whose containers are told, with the day of their last emptying
    /// @param license under which the figures are given away
    public record OpenData(int delayDays, List<String> fractions, String license) {

        public static final int USUAL_DELAY_DAYS = 1;

        public OpenData {
            fractions = List.copyOf(fractions);
        }
    }
}
