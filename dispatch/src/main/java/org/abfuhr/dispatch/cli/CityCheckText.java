package org.abfuhr.dispatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.UnworkedDay;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.reach.CityReach;
import org.abfuhr.dispatch.reach.CityReach.OfProfile;
import org.abfuhr.dispatch.reach.ReachWords;
import org.abfuhr.dispatch.roads.ProfileReach.Detour;

/// What `abfuhr city check` says to people, in the language of the city.
final class CityCheckText {

    /// Rows of a list; JSON has all.
    private static final int SHOWN = 10;
    private static final int WORST_SHOWN = 3;

    private final CityPack pack;
    private final Texts texts;
    private final ReachWords words;

    CityCheckText(CityPack pack) {
        this.pack = pack;
        texts = new Texts(pack.settings().language().locale());
        words = new ReachWords(texts);
    }

    String of(CityReach reach, List<UnworkedDay> unworked) {
        List<String> lines = new ArrayList<>(List.of(texts.get("check.faultless", Map.of("city", pack.name()))));
        reach.profiles().forEach(profile -> lines.addAll(lines(profile)));
        if (!reach.unreached().isEmpty()) {
            lines.add(texts.get("check.unreached", Map.of("count", reach.unreached().size(), "all", pack.containers().size())));
            lines.addAll(shown(named(reach.unreached())));
        }
        unworked.forEach(day -> lines.add(texts.get("check.unworked", Map.of("date", texts.date(day.date()), "fraction",
                pack.settings().fraction(day.fraction()).name(pack.settings().language()), "count", day.containers().size()))));
        return String.join("\n", lines);
    }

    private List<String> lines(OfProfile profile) {
        List<String> lines = new ArrayList<>(List.of(texts.get("check.profile",
                Map.of("profile", words.profile(profile.profile()),
                        "vehicles", String.join(", ", profile.vehicles()), "reached",
                        profile.containers().size() - profile.unreachedContainers(), "count", profile.containers().size()))));
        lines.addAll(shown(profile.reach().unreached().stream().map(words::line).toList()));
        addDetours("check.wrongSide", profile.reach().wrongSide(), lines);
        addDetours("check.carriedFarther", profile.reach().carriedFarther(), lines);
        return lines;
    }

    private void addDetours(String key, List<Detour> detours, List<String> lines) {
        if (detours.isEmpty())
            return;
        int count = detours.stream().mapToInt(detour -> detour.place().containers().size()).sum();
        lines.add("  " + texts.get(key, Map.of("count", count)));
        lines.addAll(detours.stream().limit(WORST_SHOWN).map(detour -> "    " + words.line(detour)).toList());
    }

    private List<String> shown(List<String> lines) {
        int more = lines.size() - SHOWN;
        var all = lines.stream().map(line -> "  " + line);
        return more <= 1
                ? all.toList()
                : Stream.concat(all.limit(SHOWN), Stream.of("  " + texts.get("check.more", Map.of("count", more)))).toList();
    }

    private List<String> named(List<String> ids) {
        var names = pack.containers().stream().collect(Collectors.toMap(Container::id, Container::name));
        return ids.stream().map(id -> names.getOrDefault(id, "").isBlank() ? id : id + " (" + names.get(id) + ")").toList();
    }
}
