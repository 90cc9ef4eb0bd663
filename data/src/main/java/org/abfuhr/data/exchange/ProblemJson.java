package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.data.exchange.json.JsonDocument;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.Release;
import org.abfuhr.model.problem.Visit;

/// A [CollectionProblem] as JSON (`docs/formats.md`): what is written and read again is equal. Same problem, same bytes.
public final class ProblemJson {

    static final String FORMAT = "abfuhr-problem";
    static final int VERSION = 1;

    private final CollectionProblem problem;
    private final ProblemIds ids;

    private ProblemJson(CollectionProblem problem) {
        this.problem = problem;
        this.ids = ProblemIds.of(problem);
    }

    /// Writes the file as a whole or not at all.
    ///
    /// @throws FaultException MACHINE (E609) when it cannot be written
    public static void write(CollectionProblem problem, Path file) {
        JsonOut.write(file, new ProblemJson(problem)::write);
    }

    /// Leaves the stream open.
    public static void write(CollectionProblem problem, OutputStream out) throws IOException {
        JsonOut.write(out, new ProblemJson(problem)::write);
    }

    /// Reads a file.
    ///
    /// @throws FaultException INPUT with every fault found (E60x, then E1xx and E2xx)
    public static CollectionProblem read(Path file) {
        return ProblemReader.read(JsonDocument.read(file));
    }

    /// Reads a stream.
    ///
    /// @param name of the source, for faults
    /// @throws FaultException as above
    public static CollectionProblem read(InputStream in, String name) throws IOException {
        return ProblemReader.read(JsonDocument.read(in, name));
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        writeFrame(json);
        JsonOut.objects(json, "places", problem.places(), this::writePlace);
        JsonOut.objects(json, "depots", problem.depots(), this::writeDepot);
        JsonOut.objects(json, "facilities", problem.facilities(), this::writeFacility);
        new FleetWriter(problem, ids).write(json);
        JsonOut.objects(json, "visits", problem.visits(), this::writeVisit);
        JsonOut.objects(json, "profiles", problem.profiles(), ProblemJson::writeProfile);
        json.writeEndObject();
    }

    private void writeFrame(JsonGenerator json) throws IOException {
        json.writeStringField("name", problem.name());
        json.writeStringField("start", problem.start().toString());
        json.writeStringField("zone", problem.zone().getId());
        json.writeNumberField("horizonDays", problem.horizonDays());
        json.writeNumberField("scale", problem.scale());
        JsonOut.texts(json, "dimensions", problem.dimensions());
        JsonOut.texts(json, "fractions", problem.fractions());
        json.writeObjectFieldStart("weights");
        for (var weight : problem.weights().byRule().entrySet())
            json.writeNumberField(weight.getKey(), weight.getValue());
        json.writeEndObject();
    }

    private void writePlace(JsonGenerator json, Place place) throws IOException {
        json.writeStringField("id", place.id());
        json.writeStringField("name", place.name());
        JsonOut.position(json, place.position());
        json.writeObjectFieldStart("accessPoints");
        for (int p = 0; p < place.accessPoints().size(); p++)
            JsonOut.numbers(json, ids.profiles().name(p), place.accessPoints().get(p));
        json.writeEndObject();
    }

    private void writeDepot(JsonGenerator json, Depot depot) throws IOException {
        json.writeStringField("id", depot.id());
        json.writeStringField("place", ids.places().name(depot.place()));
    }

    private void writeFacility(JsonGenerator json, DisposalFacility facility) throws IOException {
        json.writeStringField("id", facility.id());
        json.writeStringField("place", ids.places().name(facility.place()));
        JsonOut.texts(json, "fractions", ids.fractions().names(facility.fractions()));
        JsonOut.windows(json, "openingHours", facility.openingHours());
        json.writeNumberField("unloadingSeconds", facility.unloadingSeconds());
        json.writeNumberField("feeMicroEuro", facility.feeMicroEuro());
        json.writeNumberField("feePerUnitMicroEuro", facility.feePerUnitMicroEuro());
        var charger = facility.charger();
        if (charger.isPresent()) {
            json.writeObjectFieldStart("charger");
            json.writeNumberField("seconds", charger.get().seconds());
            json.writeNumberField("wattHours", charger.get().wattHours());
            json.writeEndObject();
        }
    }

    private void writeVisit(JsonGenerator json, Visit visit) throws IOException {
        json.writeStringField("id", visit.id());
        json.writeStringField("place", ids.places().name(visit.place()));
        json.writeStringField("fraction", ids.fractions().name(visit.fraction()));
        json.writeArrayFieldStart("demand");
        for (var day : visit.demand())
            JsonOut.numbers(json, day);
        json.writeEndArray();
        json.writeNumberField("serviceSeconds", visit.serviceSeconds());
        json.writeNumberField("lifts", visit.lifts());
        JsonOut.windows(json, "windows", visit.windows());
        json.writeNumberField("releaseSeconds", visit.releaseSeconds());
        JsonOut.numbers(json, "allowedDays", visit.allowedDays());
        JsonOut.texts(json, "allowedVehicles", ids.vehicles().names(visit.allowedVehicles()));
        json.writeBooleanField("required", visit.required());
        JsonOut.numbers(json, "dayCostsMicroEuro", visit.dayCostsMicroEuro());
        json.writeNumberField("notServedCostMicroEuro", visit.notServedCostMicroEuro());
        if (visit.released().isPresent())
            writeRelease(json, visit.released().get());
    }

    private void writeRelease(JsonGenerator json, Release release) throws IOException {
        json.writeObjectFieldStart("released");
        json.writeStringField("shift", ids.shifts().name(release.shift()));
        json.writeNumberField("moveCostMicroEuro", release.moveCostMicroEuro());
        json.writeNumberField("leaveOutCostMicroEuro", release.leaveOutCostMicroEuro());
        json.writeEndObject();
    }

    private static void writeProfile(JsonGenerator json, TravelProfile profile) throws IOException {
        json.writeStringField("id", profile.id());
        MatrixJson.write(json, profile.matrix());
    }
}
