package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String map = "";

    @BeforeEach
    void copyTown() throws IOException {
        map = GridTownPack.copyTo(folder.resolve("town")).resolve("roads.osm").toString();
    }

    private Path points(String... lines) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), String.join("\n", lines) + "\n");
    }

    @Test
    void sameSeedSameMatrixWithAnyNumberOfThreads() {
        var one = Answer.to("matrix", "--osm", map, "--random", "20", "--seed", "3", "--threads", "1", "--json");
        var two = Answer.to("matrix", "--osm", map, "--random", "20", "--seed", "3", "--threads", "2", "--json");
        var other = Answer.to("matrix", "--osm", map, "--random", "20", "--seed", "4", "--json");
        assertThat(one.exitCode()).isZero();
        assertThat(one.json().get("points").asInt()).isEqualTo(20);
        assertThat(one.json().get("unreachablePairs").asInt()).isZero();
        assertThat(one.json().fieldNames()).toIterable().contains("importSeconds", "prepareSeconds", "snapSeconds",
                "matrixSeconds",
                "threads");
        assertThat(two.json().get("checksum")).isEqualTo(one.json().get("checksum")).isNotEqualTo(other.json().get("checksum"));
    }

    @Test
    void pointsOfAFileBecomeCells() throws IOException {
        var containers = Files.readAllLines(folder.resolve("town/containers.csv"));
        var csv = points("name,lon,lat,id", position("a", containers.get(1)), position("b", containers.getLast()), "far,0,0,c");
        var cells = folder.resolve("cells.csv");
        var answer = Answer.to("matrix", "--osm", map, "--points", csv.toString(), "--out", cells.toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("points             2", "offRoad            1");
        assertThat(answer.err()).contains("c is left out: no road nearby");
        assertThat(Files.readAllLines(cells)).hasSize(5).startsWith("from,to,seconds,metres", "a,a,0,0");
        assertThat(Files.readAllLines(cells).get(2)).matches("a,b,[1-9]\\d*,[1-9]\\d*");
    }

    private static String position(String id, String container) {
        var cells = List.of(container.split(",", -1));
        return id + "," + cells.get(2) + "," + cells.get(1) + "," + id;
    }

    @Test
    void allFaultsOfAFileAreToldAtOnce() throws IOException {
        var csv = points("id,lat,lon", "a,91,13", "b,53,x", "b,53,13", "a,53,13", ",53,13");
        var answer = Answer.to("matrix", "--osm", map, "--points", csv.toString(), "--json");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors")).extracting(error -> error.get("where").asText().replaceAll(".*:", "") + " "
                + error.get("message").asText())
                .containsExactly("2 has lat \"91\".", "3 has lon \"x\".", "4 has the id b of a line above.",
                        "5 has the id a of a line above.", "6 has no id.");
    }

    @Test
    void filesThatAreNoPointsAreRefused() throws IOException {
        assertThat(faultOf(points("id,lat,lon")).err()).contains("E840", "has no points");
        assertThat(faultOf(points("id,breite,lon", "a,53,13")).err()).contains("E840", "has the columns [id, breite, lon]");
        assertThat(faultOf(folder.resolve("nowhere.csv")).err()).contains("E840", "nowhere.csv");
        assertThat(Answer.to("matrix", "--osm", map, "--points", points("id,lat,lon", "a,0,0").toString()).exitCode())
                .isEqualTo(3);
    }

    private Answer faultOf(Path csv) {
        var answer = Answer.to("matrix", "--osm", map, "--points", csv.toString());
        assertThat(answer.exitCode()).isEqualTo(2);
        return answer;
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        var answer = Answer.to("matrix", "--osm", map, "--random", "2", "--out", folder.resolve("no/cells.csv").toString());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("E842", "cells.csv");
    }
}
