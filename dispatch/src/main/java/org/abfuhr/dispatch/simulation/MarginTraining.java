package org.abfuhr.dispatch.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.simulation.FixedCalendars;

/// Finds the margin of a baseline by trial, with vehicles: the last weeks of the simulated time in another course of events, of containers with
/// other rates. The first of [Margin#RUNGS] with which 99.9 % of what is thrown in finds room is taken; if none is enough, the one with which most
/// does. Trained once for all seeds.
final class MarginTraining {

    static final int DAYS = 28;

    /// Of no course of events that is measured, unless somebody asks for it.
    private static final long SEED = 0x7E57_1000L;

    private static final int WARM_UP_DAYS = 7;

    private final SimulationRequest request;
    private final CityAccess access;
    private final BooleanSupplier stop;

    /// @param asked what will be simulated
    MarginTraining(SimulationRequest asked, CityAccess access, BooleanSupplier stop) {
        this.access = access;
        this.stop = stop;
        int days = Math.min(DAYS, asked.days());
        request = new SimulationRequest(asked.pack(), asked.whatIf(), asked.first().plusDays(asked.days() - days), days,
                asked.policies(), List.of(SEED),
                asked.settings().withWarmUpDays(Math.min(WARM_UP_DAYS, asked.settings().warmUpDays())),
                1, asked.folder(), asked.cacheFolder());
    }

    /// The policy's margin; nothing once told to stop.
    Optional<Margin> train(Policy policy) {
        Optional<Margin> best = Optional.empty();
        double share = request.pack().fleet().usableShare();
        for (var rung : Margin.RUNGS.stream().map(each -> each.within(share)).distinct().toList()) {
            var tally = new PolicyRun(request, policy, SEED, access, rung).run(stop, () -> {});
            if (tally.isEmpty())
                return Optional.empty();
            var tried = rung.withServiceLevel(tally.get().serviceLevel());
            if (best.isEmpty() || tried.serviceLevel() > best.get().serviceLevel())
                best = Optional.of(tried);
            if (tried.serviceLevel() >= FixedCalendars.SERVICE)
                break;
        }
        return best;
    }
}
