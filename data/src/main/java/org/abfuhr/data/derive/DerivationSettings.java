package org.abfuhr.data.derive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.abfuhr.model.geo.Coordinate;

/// What a person may say about a city to derive; the rest is [Recipe].
///
/// @param seed of everything drawn by lot
/// @param name of the city, else that of its largest place
/// @param population inhabitants, else what the map's places say
/// @param extent part of the map that belongs to the city, else all of it
/// @param depot where vehicles start, else what the map offers
/// @param planDate day that the pack plans by default
/// @param fractions ids of those that get containers with sensors
/// @param kerbStops whether houses without a collective site get stops on a fixed calendar, in a file of their own
public record DerivationSettings(long seed, Optional<String> name, OptionalInt population, Optional<Extent> extent,
        Optional<Coordinate> depot, Optional<LocalDate> planDate, List<String> fractions, boolean kerbStops, Recipe recipe) {

    /// Residual waste, glass and litter: what a first plan needs.
    public static final List<String> USUAL_FRACTIONS = List.of("residual", "glass-clear", "glass-green", "glass-brown", "litter");

    /// Every fraction that the derivation knows.
    public static final List<String> ALL_FRACTIONS = List.of("residual", "bio", "paper", "packaging", "glass-clear",
            "glass-green", "glass-brown", "litter");

    /// A rectangle on the map, borders included.
    public record Extent(Coordinate southWest, Coordinate northEast) {

        boolean contains(Coordinate position) {
            return position.latitude() >= southWest.latitude() && position.latitude() <= northEast.latitude()
                    && position.longitude() >= southWest.longitude() && position.longitude() <= northEast.longitude();
        }
    }

    /// Numbers of the recipe. All are guesses that fit German towns; a city that knows better changes them.
    ///
    /// @param squareMetresPerHead floor area, where nobody knows the population
    /// @param headsPerStreetKm residents along a kilometre of residential street, where the map has not even houses
    /// @param collectiveInhabitants from which a house shares large containers
    /// @param siteRadiusMetres houses of a collective site lie so near to its largest
    /// @param siteInhabitants a collective site serves at most, unless one house has more
    /// @param kerbCellMetres kerb stops of a street are so far apart
    /// @param reserve containers are so much larger than needed on average
    /// @param inhabitantsPerGlassSite at most, before sites are added
    /// @param glassDistrictMetres side of the squares in which glass sites are counted
    /// @param areaShare of the inhabitants inside the core of the operating area
    public record Recipe(double squareMetresPerHead, double headsPerStreetKm, double collectiveInhabitants,
            double siteRadiusMetres, double siteInhabitants, double kerbCellMetres, double reserve,
            double inhabitantsPerGlassSite,
            double glassDistrictMetres, double areaShare) {

        /// The numbers used unless somebody knows better.
        public static final Recipe USUAL = new Recipe(45, 250, 12, 80, 220, 50, 1.15, 1_500, 1_500, 0.5);
    }

    public DerivationSettings {
        fractions = List.copyOf(fractions);
    }

    /// Nothing said: the map alone decides.
    public static DerivationSettings usual() {
        return new DerivationSettings(1, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), USUAL_FRACTIONS, false, Recipe.USUAL);
    }

    public DerivationSettings withSeed(long newSeed) {
        return new DerivationSettings(newSeed, name, population, extent, depot, planDate, fractions, kerbStops, recipe);
    }

    public DerivationSettings withName(String newName) {
        return new DerivationSettings(seed, Optional.of(newName), population, extent, depot, planDate, fractions, kerbStops,
                recipe);
    }

    public DerivationSettings withPopulation(int inhabitants) {
        return new DerivationSettings(seed, name, OptionalInt.of(inhabitants), extent, depot, planDate, fractions, kerbStops,
                recipe);
    }

    public DerivationSettings withExtent(Coordinate southWest, Coordinate northEast) {
        return new DerivationSettings(seed, name, population, Optional.of(new Extent(southWest, northEast)), depot, planDate,
                fractions, kerbStops, recipe);
    }

    public DerivationSettings withDepot(Coordinate position) {
        return new DerivationSettings(seed, name, population, extent, Optional.of(position), planDate, fractions, kerbStops,
                recipe);
    }

    public DerivationSettings withPlanDate(LocalDate date) {
        return new DerivationSettings(seed, name, population, extent, depot, Optional.of(date), fractions, kerbStops, recipe);
    }

    public DerivationSettings withAllFractions() {
        return new DerivationSettings(seed, name, population, extent, depot, planDate, ALL_FRACTIONS, true, recipe);
    }
}
