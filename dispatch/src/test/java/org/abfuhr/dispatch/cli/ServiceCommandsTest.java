package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands beside a service, on a database that nobody serves from at the time.
class ServiceCommandsTest {

    @TempDir
    Path folder;

    private Answer to(String... arguments) throws Exception {
        var city = GridTownPack.copyTo(folder.resolve("gridtown" + System.nanoTime())).toString();
        var all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(new String[]{"--city", city, "--db", folder.resolve("service.db").toString()}, 0, all, arguments.length,
                4);
        return Answer.to(all);
    }

    @Test
    void aTokenIsMadeWrittenDownAndBackedUp() throws Exception {
        Database.open(folder.resolve("service.db").toString()).close();
        var token = to("vehicle", "token", "T1", "--json");
        assertThat(token.exitCode()).isZero();
        assertThat(token.json().path("vehicle").asText()).isEqualTo("T1");
        assertThat(token.json().path("token").asText().split("\\.")).hasSize(3);
        var verified = to("audit", "verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).contains("The audit log is sound.");
        var copy = folder.resolve("copy.db").toString();
        var backup = to("backup", copy, "--json");
        assertThat(backup.exitCode()).isZero();
        assertThat(backup.json().path("sound").asBoolean()).isTrue();
        assertThat(backup.json().path("bytes").asLong()).isPositive();
        assertThat(to("backup", copy).err()).contains("E542", "exists already");
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() throws Exception {
        for (var answer : List.of(to("backup", folder.resolve("copy.db").toString()), to("audit", "verify"),
                to("vehicle", "token", "T1"), to("drive"))) {
            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.err()).contains("E540", "service.db", "does not exist");
            assertThat(answer.out()).isEmpty();
        }
        assertThat(folder.resolve("service.db")).doesNotExist();
    }

    /// A kind of database that is refused before anything is connected to.
    @Test
    void thePasswordOfADatabaseIsNotShown() throws Exception {
        var city = GridTownPack.copyTo(folder.resolve("gridtown")).toString();
        var served = Answer.to("serve", "--port", "0", "--city", city, "--db",
                "jdbc:mysql://anna:geheim@host/db?password=geheim");
        assertThat(served.err()).contains("database jdbc:mysql://host/db …", "E540").doesNotContain("geheim");
        assertThat(served.out()).doesNotContain("geheim");
    }

    @Test
    void aVehicleThatTheFleetDoesNotHaveGetsNoToken() throws Exception {
        var token = to("vehicle", "token", "T9");
        assertThat(token.exitCode()).isEqualTo(2);
        assertThat(token.err()).contains("T9");
    }
}
