package org.abfuhr.data.visits;

import java.time.LocalDate;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Which days to plan.
///
/// @param date first day, the one to be released
/// @param horizonDays at least 1, at most [#MAX_DAYS]
/// @param overrides of the first day
public record PlanningRequest(LocalDate date, int horizonDays, Overrides overrides) {

    public static final int MAX_DAYS = 31;

    public PlanningRequest {
        if (horizonDays < 1 || horizonDays > MAX_DAYS)
            throw new FaultException(FaultKind.INPUT, new Fault("E524", "asks for " + horizonDays + " days.", "--days",
                    "Plan 1 to " + MAX_DAYS + " days."));
    }

    public static PlanningRequest of(LocalDate date, int horizonDays) {
        return new PlanningRequest(date, horizonDays, Overrides.NONE);
    }
}
