package org.abfuhr.data.lists;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.lists.ContainerLists.Season;
import org.abfuhr.data.lists.MunicipalTable.ListedPlace;

/// One litter bin a row, with the number of emptyings on each weekday of summer and winter.
final class LitterBinRows implements MunicipalTable.Rows {

    private static final List<String> DAYS = List.of("mo", "di", "mi", "do", "fr", "sa", "so");

    /// A capacity in the name of a type, such as `Abfallbehälterschrank 240 l`.
    private static final Pattern LITRES = Pattern.compile("(?<![\\d.,])(\\d{2,4})\\s*(?:l|L|Liter)\\b");

    @Override
    public Stream<ListedContainer> containers(ListedPlace place, ListRow row, Season season) {
        String name = row.text("strasse_name").isEmpty() ? row.text("pflegeobjekt") : row.text("strasse_name");
        var capacity = LITRES.matcher(row.text("typ"));
        var litres = capacity.find() ? OptionalInt.of(Integer.parseInt(capacity.group(1))) : OptionalInt.empty();
        return Stream.of(new ListedContainer(place.where(), place.id(), true, place.position(), name, WasteKind.LITTER,
                Optional.empty(), litres, OptionalInt.of(1), calendar(row, season), Optional.empty()));
    }

    private static Weekdays calendar(ListRow row, Season season) {
        List<DayOfWeek> days = new ArrayList<>();
        for (int day = 0; day < DAYS.size(); day++)
            if (row.number(season.columns() + DAYS.get(day)).orElse(0) > 0)
                days.add(DayOfWeek.of(day + 1));
        return Weekdays.of(days);
    }
}
