package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {

    @TempDir
    Path parent;

    @Test
    void appearsWithAllItsFiles() throws IOException {
        Path folder = parent.resolve("a/b");
        assertThat(NewFolder.fill(folder, hidden -> {
            assertThat(folder).doesNotExist();
            Files.writeString(hidden.resolve("file"), "ours");
        })).isTrue();
        assertThat(folder.resolve("file")).hasContent("ours");
        assertThat(parent.resolve("a")).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void leavesTheFilesOfWhoeverWasFaster() throws IOException {
        Path folder = parent.resolve("a");
        assertThat(NewFolder.fill(folder, hidden -> {
            Files.writeString(hidden.resolve("file"), "ours");
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("file"), "theirs");
        })).isFalse();
        assertThat(folder.resolve("file")).hasContent("theirs");
        assertThat(parent).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void leavesNothingWhenFillingFails() {
        assertThatThrownBy(() -> NewFolder.fill(parent.resolve("a"), hidden -> {
            Files.writeString(hidden.resolve("file"), "half");
            throw new IOException("disk full");
        })).hasMessage("disk full");
        assertThat(parent).isEmptyDirectory();
    }
}
