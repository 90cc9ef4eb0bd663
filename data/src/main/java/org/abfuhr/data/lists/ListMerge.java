package org.abfuhr.data.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Container.KerbSide;
import org.abfuhr.data.city.Weekdays;

/// Makes rows of `containers.csv` of lists. Of a container that the pack has already, the list tells place, name, number, capacity and
/// calendar, as far as it says them; all else stays, and its fraction too.
public final class ListMerge {

    private static final double FURTHEST_METRES = 100_000;

    private final CityPack pack;
    private final ListDefaults defaults;
    private final Map<String, Container> known = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Container> rows = new ArrayList<>();

    public ListMerge(CityPack pack, ListDefaults defaults) {
        this.pack = pack;
        this.defaults = defaults;
        pack.containers().forEach(container -> known.put(container.id(), container));
    }

    /// Takes a list; what cannot be taken into this city is added to its omissions.
    ///
    /// @return number of rows made of it
    public int take(ContainerList list) {
        int before = rows.size();
        list.containers().forEach(container -> take(container, list.omissions()));
        return rows.size() - before;
    }

    /// Rows of all lists taken, in their order.
    public List<Container> rows() {
        return List.copyOf(rows);
    }

    private void take(ListedContainer listed, Omissions omissions) {
        if (isFar(listed)) {
            omissions.add(OmitReason.POSITION, listed.where(), listed.site() + " is more than 100 km from the depot");
            return;
        }
        var fractions = fractions(listed);
        if (fractions.isEmpty())
            omissions.add(OmitReason.FRACTION, listed.where(), listed.site() + " has " + listed.kind().id());
        for (int i = 0; i < fractions.size(); i++)
            take(listed, fractions.get(i), share(listed.count(), i, fractions.size()), omissions);
    }

    private boolean isFar(ListedContainer listed) {
        return pack.fleet().depots().stream()
                .noneMatch(depot -> depot.position().distanceMetres(listed.position()) <= FURTHEST_METRES);
    }

    private List<String> fractions(ListedContainer listed) {
        if (known.containsKey(listed.site()) && listed.single())
            return List.of(known.get(listed.site()).fraction());
        var asked = listed.fraction().map(List::of).orElseGet(() -> defaults.fractionsOf(listed.kind()));
        var there = asked.stream().filter(id -> pack.settings().fractions().containsKey(id)).toList();
        return listed.single() ? there.stream().limit(1).toList() : there;
    }

    /// Containers are dealt out one after the other; nobody knows of how many there are: one each.
    private static OptionalInt share(OptionalInt count, int index, int fractions) {
        return count.isEmpty() ? count : OptionalInt.of((count.getAsInt() + fractions - 1 - index) / fractions);
    }

    private void take(ListedContainer listed, String fraction, OptionalInt count, Omissions omissions) {
        if (count.isPresent() && count.getAsInt() == 0)
            return;
        String id = listed.id(fraction);
        boolean fits = listed.litres().orElse(1) >= 1 && listed.litres().orElse(1) <= Container.MOST_LITRES
                && count.orElse(1) >= 1
                && count.orElse(1) <= Container.MOST_COUNT;
        if (!fits)
            omissions.add(OmitReason.NUMBER, listed.where(), id + " has " + count.orElse(1) + " of "
                    + listed.litres().orElse(defaults.litresOf(listed.kind())) + " litres");
        else if (seen.add(id))
            rows.add(Optional.ofNullable(known.get(id)).map(old -> changed(old, listed, count))
                    .orElseGet(() -> made(listed, id, fraction, count)));
        else
            omissions.add(OmitReason.DUPLICATE, listed.where(), id);
    }

    private Container made(ListedContainer listed, String id, String fraction, OptionalInt count) {
        var calendar = listed.calendar().isEmpty() ? defaults.calendarOf(listed.kind()) : listed.calendar();
        boolean told = listed.sensor().isPresent() || !calendar.isEmpty();
        return new Container(id, listed.position(), listed.name(), listed.single() ? id : listed.site(), fraction,
                listed.litres().orElse(defaults.litresOf(listed.kind())), count.orElse(1), listed.sensor(), OptionalInt.empty(),
                OptionalInt.empty(), KerbSide.BY_STREET, List.of(), calendar,
                told ? CollectionRules.NONE : defaults.rulesOf(listed.kind()));
    }

    private static Container changed(Container old, ListedContainer listed, OptionalInt count) {
        boolean sameCapacity = count.isEmpty() && listed.litres().orElse(old.totalLitres()) == old.totalLitres();
        int litres = sameCapacity ? old.litres() : listed.litres().orElse(old.litres());
        Weekdays calendar = listed.calendar().isEmpty() ? old.calendar() : listed.calendar();
        return new Container(old.id(), listed.position(), listed.name().isEmpty() ? old.name() : listed.name(), old.site(),
                old.fraction(), litres, count.orElse(sameCapacity ? old.count() : 1), listed.sensor().or(old::sensor),
                old.sensorHeightMm(), old.serviceSeconds(), old.kerbSide(), old.windows(), calendar, old.rules(), old.quiet());
    }
}
