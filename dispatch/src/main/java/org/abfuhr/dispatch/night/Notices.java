package org.abfuhr.dispatch.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.files.ReadingsReport;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.dispatch.outcome.Texts;

/// What stands on top of the report because something was ill, although there is a plan.
final class Notices {

    private final CityPack pack;
    private final ReadingsReport readings;
    private final NightRequest request;
    private final Texts texts;

    Notices(CityPack pack, ReadingsReport readings, NightRequest request) {
        this.pack = pack;
        this.readings = readings;
        this.request = request;
        this.texts = new Texts(CityCards.locale(pack.settings().language()));
    }

    List<String> list(ProblemAssembler assembler, List<ProfileAccess> access) {
        List<String> notices = new ArrayList<>();
        if (pack.readings().isEmpty())
            notices.add(texts.get("notice.noReadings"));
        readings.faults().forEach(fault -> notices.add(texts.get("notice.readingsFile", Map.of("fault", fault))));
        if (readings.rejectedRows() > 0)
            notices.add(texts.get("notice.rejected", Map.of("count", texts.number(readings.rejectedRows()), "rows",
                    texts.number(readings.rows()))));
        unreached(assembler, access, notices);
        if (request.days() > 1)
            notices.add(texts.get("notice.horizon", Map.of("days", request.days())));
        return notices;
    }

    private void unreached(ProblemAssembler assembler, List<ProfileAccess> access, List<String> notices) {
        for (var each : access) {
            var names = new TreeSet<>(CityRoads.unreached(each, assembler.places()));
            if (!names.isEmpty())
                notices.add(texts.get("notice.unreached", Map.of("profile", each.profile().id(), "count",
                        texts.number(names.size()), "names", String.join(", ", names.stream().limit(5).toList()))));
        }
    }
}
