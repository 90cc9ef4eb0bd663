package org.abfuhr.routing.closure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.routing.area.GeoJsonArea;
import org.locationtech.jts.geom.Geometry;

/// Reads closures, and finds all faults at once.
///
/// As text: `way/123`, closed all day, or `way/123@08:00-12:00`. As a file: GeoJSON features, each with a polygon or with the property `ways`
/// (a list of way numbers) or both, and with the properties `from` and `to` (`08:00`, both or none).
///
/// Faults: E401 to E404 as [GeoJsonArea] says, E420 a text is not in its notation, E421 a feature is not, or there is none.
public final class ClosureList {

    private static final Pattern TEXT = Pattern.compile("way/(\\d{1,18})(?:@(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d\\d):(\\d\\d)");
    private static final String TEXT_FIX = "Write way/123 or way/123@08:00-12:00, from an earlier to a later time.";
    private static final String HOURS_FIX = "Give from and to as \"08:00\", from before to, or neither of them.";

    private final Faults faults = new Faults();
    private final List<Closure> closures = new ArrayList<>();

    private ClosureList() {}

    /// Parses texts such as `way/123@08:00-12:00`.
    ///
    /// @throws FaultException E420
    public static List<Closure> parse(List<String> texts) {
        var list = new ClosureList();
        texts.forEach(list::add);
        return list.result();
    }

    /// Reads a GeoJSON file.
    ///
    /// @throws FaultException E401 to E404, E421
    public static List<Closure> read(Path geoJson) {
        return of(GeoJsonArea.parse(geoJson), geoJson.toString());
    }

    /// Reads GeoJSON that was parsed already.
    ///
    /// @param where it comes from, for messages
    /// @throws FaultException E403, E404, E421
    public static List<Closure> of(JsonNode geoJson, String where) {
        var list = new ClosureList();
        if (geoJson.path("type").asText("").equals("FeatureCollection"))
            list.addAll(geoJson.path("features"), where);
        else
            list.add(geoJson, where, "$");
        return list.result();
    }

    private void addAll(JsonNode features, String file) {
        faults.require(!features.isEmpty(), "E421", file, "$.features is empty or missing.",
                "Give a Feature for each closure.");
        for (int i = 0; i < features.size(); i++)
            add(features.path(i), file, "$.features[" + i + "]");
    }

    private List<Closure> result() {
        faults.throwIfAny(FaultKind.INPUT);
        return List.copyOf(closures);
    }

    private record Hours(int from, int to) {}

    private void add(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            faults.add("E420", text, "is no closure.", TEXT_FIX);
            return;
        }
        Optional<Hours> hours = matcher.group(2) == null
                ? Optional.of(new Hours(0, Closure.DAY_SECONDS))
                : hours(matcher.group(2), matcher.group(3));
        faults.require(hours.isPresent(), "E420", text, "has no such hours.", TEXT_FIX);
        hours.ifPresent(h -> closures.add(Closure.ofWays(Set.of(Long.valueOf(matcher.group(1))), h.from, h.to)));
    }

    private void add(JsonNode feature, String file, String key) {
        if (!feature.path("type").asText("").equals("Feature")) {
            faults.add("E421", file, key + " is no Feature.", "Give a Feature or a FeatureCollection.");
            return;
        }
        JsonNode properties = feature.path("properties");
        Set<Long> ways = ways(properties.path("ways"), file, key);
        Optional<Hours> hours = hours(properties);
        faults.require(hours.isPresent(), "E421", file, key + " is closed from " + properties.path("from") + " to "
                + properties.path("to") + ".", HOURS_FIX);
        JsonNode geometry = feature.path("geometry");
        boolean waysOnly = (geometry.isNull() || geometry.isMissingNode()) && !ways.isEmpty();
        Geometry area = waysOnly ? null : GeoJsonArea.polygons(geometry, file, key + ".geometry", faults);
        if (hours.isPresent() && (waysOnly || area != null))
            closures.add(new Closure(ways, area, hours.get().from, hours.get().to));
    }

    private Set<Long> ways(JsonNode list, String file, String key) {
        Set<Long> ways = new LinkedHashSet<>();
        boolean fine = list.isMissingNode() || (list.isArray() && list.valueStream().allMatch(JsonNode::isIntegralNumber));
        faults.require(fine, "E421", file, key + ".properties.ways is " + list + ".", "Give a list of way numbers.");
        if (fine)
            list.forEach(way -> ways.add(way.asLong()));
        return ways;
    }

    private static Optional<Hours> hours(JsonNode properties) {
        if (!properties.has("from") && !properties.has("to"))
            return Optional.of(new Hours(0, Closure.DAY_SECONDS));
        return hours(properties.path("from").asText(""), properties.path("to").asText(""));
    }

    private static Optional<Hours> hours(String from, String to) {
        int begin = second(from);
        int end = second(to);
        return begin >= 0 && end > begin ? Optional.of(new Hours(begin, end)) : Optional.empty();
    }

    /// Seconds of the day, up to `24:00`; -1 when it is no time.
    private static int second(String clock) {
        Matcher matcher = CLOCK.matcher(clock);
        if (!matcher.matches())
            return -1;
        int minutes = Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
        boolean valid = Integer.parseInt(matcher.group(2)) < 60 && minutes * 60 <= Closure.DAY_SECONDS;
        return valid ? minutes * 60 : -1;
    }
}
