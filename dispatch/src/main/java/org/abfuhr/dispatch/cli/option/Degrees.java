package org.abfuhr.dispatch.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.derive.DerivationSettings.Extent;
import org.abfuhr.model.geo.Coordinate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads degrees with commas between them, latitude before longitude.
public final class Degrees {

    private Degrees() {}

    /// A place: `53.5714,13.2802`.
    public static final class PlaceConverter implements ITypeConverter<Coordinate> {

        @Override
        public Coordinate convert(String text) {
            var degrees = numbers(text, 2, "latitude,longitude such as 53.5714,13.2802");
            return new Coordinate(degrees.get(0), degrees.get(1));
        }
    }

    /// A rectangle, south and west before north and east: `53.51,13.19,53.60,13.34`.
    public static final class BoxConverter implements ITypeConverter<Extent> {

        @Override
        public Extent convert(String text) {
            var degrees = numbers(text, 4, "south,west,north,east such as 53.51,13.19,53.60,13.34");
            if (degrees.get(0) >= degrees.get(2) || degrees.get(1) >= degrees.get(3))
                throw new TypeConversionException("'" + text + "' is empty: give south below north and west below east");
            return new Extent(new Coordinate(degrees.get(0), degrees.get(1)), new Coordinate(degrees.get(2), degrees.get(3)));
        }
    }

    /// So many numbers, each second one a longitude.
    private static List<Double> numbers(String text, int count, String form) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(",", -1))
            if (part.strip().matches("[+-]?\\d{1,3}(\\.\\d{1,12})?"))
                numbers.add(Double.valueOf(part.strip()));
        if (numbers.size() != count || text.split(",", -1).length != count || !onEarth(numbers))
            throw new TypeConversionException("'" + text + "' is not degrees: write " + form);
        return numbers;
    }

    private static boolean onEarth(List<Double> degrees) {
        for (int i = 0; i < degrees.size(); i++)
            if (Math.abs(degrees.get(i)) > (i % 2 == 0 ? 90 : 180))
                return false;
        return true;
    }
}
