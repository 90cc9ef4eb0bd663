package org.abfuhr.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The OpenAPI document tells the truth: what it lists can be called, and what can be called is listed, by whom it may.
final class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "delete");

    @TempDir
    private static Path folder = Path.of("");
    private static RunningService town;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        town = RunningService.of(folder);
        document = new YAMLMapper().readTree(town.get("/api/v1/openapi.yaml").response().body());
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    /// An operation of the document.
    private record Operation(String method, String path, JsonNode json) {

        String line() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /// A path that names nothing that exists.
        String anyPath() {
            return path.replaceAll("\\{date}", "2030-01-01").replaceAll("\\{[a-z]+}", "0");
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .forEach(each -> operations.add(new Operation(each.getKey(), path.getKey(), each.getValue()))));
        return operations;
    }

    @Test
    void documentAndServiceListTheSame() {
        var served = town.service.endpoints().stream().map(each -> each.method() + " " + each.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations().stream().map(Operation::line).sorted().toList()).isEqualTo(List.copyOf(served));
    }

    @Test
    void theDocumentSaysWhoMayCall() {
        for (var operation : operations()) {
            var endpoint = town.service.endpoints().stream()
                    .filter(each -> (each.method() + " " + each.path()).equals(operation.line())).findFirst().orElseThrow();
            var role = operation.json().path("x-role").asText("");
            assertThat(role).as(operation.line()).isEqualTo(role(endpoint));
            assertThat(operation.json().path("security").isMissingNode() || !operation.json().path("security").isEmpty())
                    .as(operation.line()).isEqualTo(endpoint.access() != Access.PUBLIC);
        }
    }

    private static String role(Endpoint endpoint) {
        return switch (endpoint.access()) {
            case PUBLIC -> "";
            case VEHICLE_OR_VIEWER -> "vehicle";
            default -> endpoint.access().name().toLowerCase(Locale.ROOT);
        };
    }

    /// Without a key nothing but public addresses answers; with one there is no address that the service does not know, and no internal error.
    @Test
    void everyOperationAnswers() {
        for (var operation : operations()) {
            if (operation.path().endsWith("/events") && operation.method().equals("get"))
                continue; // streams do not end
            boolean open = operation.json().path("security").isArray() && operation.json().path("security").isEmpty();
            var stranger = town.send(town.request(operation.anyPath()).method(operation.method().toUpperCase(Locale.ROOT),
                    BodyPublishers.ofString("{}")));
            if (!open)
                assertThat(stranger.status()).as(operation.line()).isEqualTo(401);
            var known = town.send(town.request(operation.anyPath()).header("Authorization", "Bearer " + town.key)
                    .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString("{}")));
            assertThat(known.status()).as(operation.line()).isLessThan(500);
            if (known.status() >= 400)
                assertThat(known.code()).as(operation.line()).isNotEqualTo("E900").isNotEqualTo("E904").matches("E9\\d\\d");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : document.findValuesAsText("$ref"))
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
}
