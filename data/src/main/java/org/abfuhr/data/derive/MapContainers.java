package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.lists.ContainerList;
import org.abfuhr.data.lists.ListedContainer;
import org.abfuhr.data.lists.OmitReason;
import org.abfuhr.data.lists.Omissions;
import org.abfuhr.data.lists.WasteKind;

/// Containers that stand on a map as such: `amenity=recycling`, `waste_disposal` and `waste_basket`. Unlike [CityDerivation] it invents none.
///
/// Source of the tags: OpenStreetMap wiki, amenity=recycling, amenity=waste_disposal, amenity=waste_basket, capacity.
public final class MapContainers {

    private static final Set<String> AMENITIES = Set.of("recycling", "waste_disposal", "waste_basket");

    private static final Map<String, WasteKind> MATERIALS = Map.ofEntries(Map.entry("glass", WasteKind.GLASS),
            Map.entry("glass_bottles", WasteKind.GLASS), Map.entry("paper", WasteKind.PAPER),
            Map.entry("cardboard", WasteKind.PAPER), Map.entry("newspaper", WasteKind.PAPER),
            Map.entry("magazines", WasteKind.PAPER), Map.entry("paper_packaging", WasteKind.PAPER),
            Map.entry("plastic", WasteKind.PACKAGING), Map.entry("plastic_packaging", WasteKind.PACKAGING),
            Map.entry("cans", WasteKind.PACKAGING), Map.entry("beverage_cartons", WasteKind.PACKAGING),
            Map.entry("clothes", WasteKind.CLOTHES), Map.entry("shoes", WasteKind.CLOTHES),
            Map.entry("organic", WasteKind.BIO), Map.entry("green_waste", WasteKind.BIO),
            Map.entry("waste", WasteKind.RESIDUAL));

    /// `1100`, `1100 l`, `1.1 m3`.
    private static final Pattern CAPACITY = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(|l|L|litres?|m3|m³)");

    /// A capacity without a unit is a number of containers below this, else litres.
    private static final int LEAST_LITRES = 20;

    private final Omissions omissions = new Omissions();
    private final List<ListedContainer> containers = new ArrayList<>();

    private MapContainers() {}

    /// All of them; each one's number is that of its OpenStreetMap element.
    public static ContainerList of(String source, MapFeatures map) {
        var found = new MapContainers();
        var features = map.list().stream().filter(feature -> feature.is("amenity", AMENITIES)).toList();
        features.forEach(feature -> found.add(source + " " + feature.id(), feature));
        return new ContainerList(source, "osm", features.size(), found.containers, found.omissions, List.of());
    }

    private void add(String where, MapFeature feature) {
        if (feature.is("access", Set.of("private", "no")))
            omissions.add(OmitReason.PRIVATE, where, "access=" + feature.tag("access"));
        else if (Yards.isYard(feature))
            omissions.add(OmitReason.YARD, where, feature.tag("name"));
        else
            addKinds(where, feature, kinds(where, feature));
    }

    private Set<WasteKind> kinds(String where, MapFeature feature) {
        return switch (feature.tag("amenity")) {
            case "waste_basket" -> EnumSet.of(WasteKind.LITTER);
            case "waste_disposal" -> EnumSet.of(WasteKind.RESIDUAL);
            default -> materials(where, feature);
        };
    }

    private Set<WasteKind> materials(String where, MapFeature feature) {
        Set<WasteKind> kinds = EnumSet.noneOf(WasteKind.class);
        boolean says = false;
        for (var tag : feature.tags().entrySet())
            if (tag.getKey().startsWith("recycling:") && tag.getValue().equals("yes")) {
                says = true;
                addMaterial(where, tag.getKey().substring("recycling:".length()), feature, kinds);
            }
        if (!says)
            omissions.add(OmitReason.NO_CONTAINER, where, "no recycling:...=yes");
        return kinds;
    }

    private void addMaterial(String where, String material, MapFeature feature, Set<WasteKind> kinds) {
        var kind = MATERIALS.get(material);
        if (kind == null)
            omissions.add(OmitReason.MATERIAL, where, material);
        else
            kinds.add(feature.is("location", "underground") ? underground(kind) : kind);
    }

    private static WasteKind underground(WasteKind kind) {
        return switch (kind) {
            case GLASS -> WasteKind.GLASS_UNDERGROUND;
            case PAPER -> WasteKind.PAPER_UNDERGROUND;
            default -> kind;
        };
    }

    /// What is said of a number holds only where there is one kind: else nobody knows of which there are how many.
    private void addKinds(String where, MapFeature feature, Set<WasteKind> kinds) {
        var litres = capacity(feature).filter(said -> said >= LEAST_LITRES);
        var count = capacity(feature).filter(said -> said < LEAST_LITRES && kinds.size() == 1).or(() -> count(feature, kinds));
        String name = feature.tag("name").isEmpty() ? feature.tag("ref") : feature.tag("name");
        for (WasteKind kind : kinds)
            containers.add(ListedContainer.at(where, feature.shortId(), feature.centre(), name, kind, optional(litres),
                    optional(count)));
    }

    private static Optional<Integer> count(MapFeature feature, Set<WasteKind> kinds) {
        return Optional.of(feature.tag("count")).filter(text -> kinds.size() == 1 && text.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf);
    }

    private static Optional<Integer> capacity(MapFeature feature) {
        return Optional.of(CAPACITY.matcher(feature.tag("capacity").strip())).filter(match -> match.matches())
                .map(match -> (int) Math.round(Double.parseDouble(match.group(1)) * (match.group(2).startsWith("m") ? 1_000 : 1)))
                .filter(said -> said > 0);
    }

    private static OptionalInt optional(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
