package org.abfuhr.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;

class SqliteReadingStoreTest extends ReadingStoreContract {

    @Override
    String location() {
        return folder.resolve("readings.db").toString();
    }

    @Test
    void whatIsNoDatabaseIsTold() throws IOException {
        var text = Files.writeString(folder.resolve("text.db"), "container,instant,fill\n".repeat(100));
        assertThatThrownBy(() -> ReadingStores.open(text.toString())).isInstanceOf(FaultException.class)
                .hasMessageContaining("E540").hasMessageContaining("text.db");
        assertThatThrownBy(() -> ReadingStores.open(folder.resolve("no/such/folder.db").toString()))
                .isInstanceOf(FaultException.class).hasMessageContaining("E540");
        assertThatThrownBy(() -> ReadingStores.open("jdbc:oracle:thin:@host")).isInstanceOf(FaultException.class)
                .hasMessageContaining("another kind");
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(Database.withoutSecrets("jdbc:postgresql://anna:word@host/db?password=word"))
                .isEqualTo("jdbc:postgresql://host/db");
    }
}
