package org.abfuhr.data.store.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What remains of a day that was driven.
///
/// @param state of its plan, [PlanVersion.State#DRIVEN] or [PlanVersion.State#CLOSED]
/// @param figures as JSON
/// @param emptied ids of containers
public record DayRecord(LocalDate date, PlanVersion.State state, String figures, List<String> emptied, Instant recordedAt) {

    public DayRecord {
        emptied = List.copyOf(emptied);
    }
}
