package org.abfuhr.dispatch.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.dispatch.outcome.ReachCard;
import org.abfuhr.dispatch.outcome.ReachCard.Kind;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.reach.CityReach.OfProfile;
import org.abfuhr.dispatch.roads.Unreached;
import org.jspecify.annotations.Nullable;

/// Puts the places that some kind of vehicle misses side by side for all kinds.
public final class ReachCards {

    private final List<OfProfile> profiles;
    private final ReachWords words;
    private final Map<String, Container> containers = new HashMap<>();
    private final List<Map<String, Unreached>> missed = new ArrayList<>(); // [profile], by id of container or place

    private ReachCards(CityPack pack, CityReach reach, Texts texts) {
        profiles = reach.profiles();
        words = new ReachWords(texts);
        pack.containers().forEach(container -> containers.put(container.id(), container));
        profiles.forEach(profile -> missed.add(missed(profile)));
    }

    /// Cards of these places, in their order; none of those that every kind of vehicle reaches that is meant to.
    public static List<ReachCard> of(CityPack pack, CityReach reach, List<PlaceSpec> places, Texts texts) {
        var cards = new ReachCards(pack, reach, texts);
        return places.stream().flatMap(place -> cards.of(place).stream()).toList();
    }

    private static Map<String, Unreached> missed(OfProfile profile) {
        Map<String, Unreached> missed = new HashMap<>();
        for (var each : profile.reach().unreached()) {
            missed.put(each.place().id(), each);
            each.place().containers().forEach(container -> missed.put(container, each));
        }
        return missed;
    }

    private List<ReachCard> of(PlaceSpec place) {
        if (place.containers().isEmpty())
            return card(place.id(), place.id().substring(place.id().indexOf(':') + 1), false, place.name()).stream().toList();
        return place.containers().stream().flatMap(id -> card(id, id, true, nameOf(id)).stream()).toList();
    }

    private String nameOf(String container) {
        return Optional.ofNullable(containers.get(container)).map(Container::name).orElse("");
    }

    private Optional<ReachCard> card(String key, String id, boolean collectionPoint, String name) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++)
            if (profiles.get(i).isMeantFor(key))
                kinds.add(kind(profiles.get(i), missed.get(i).get(key)));
        return kinds.stream().allMatch(Kind::reached)
                ? Optional.empty()
                : Optional.of(new ReachCard(id, collectionPoint, name, kinds));
    }

    private Kind kind(OfProfile profile, @Nullable Unreached unreached) {
        return new Kind(profile.profile(), words.profile(profile.profile()), profile.vehicles(),
                unreached == null ? "" : unreached.reason().name().toLowerCase(Locale.ROOT),
                unreached == null ? "" : words.why(unreached));
    }
}
