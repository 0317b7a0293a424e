package dev.safeguard.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path root;

    @Test
    void a_file_is_written_only_when_its_text_changed() throws IOException {
        Path file = root.resolve("a/b.java");
        new OutputFolder(root).write("a/b.java", "one");
        Files.setLastModifiedTime(file, LONG_AGO);

        new OutputFolder(root).write("a/b.java", "one");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);

        new OutputFolder(root).write("a/b.java", "two");
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(LONG_AGO);
        assertThat(file).hasContent("two");
    }

    @Test
    void only_stale_files_of_the_kind_are_deleted() throws IOException {
        Files.writeString(root.resolve("old.java"), "x");
        Files.writeString(root.resolve("notes.txt"), "x");
        OutputFolder folder = new OutputFolder(root);
        folder.write("new.java", "x");
        folder.deleteOthers(".java");

        assertThat(root).isDirectoryContaining("glob:**new.java");
        assertThat(root).isDirectoryContaining("glob:**notes.txt");
        assertThat(root.resolve("old.java")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        Path blocked = root.resolve("x.tsv");
        Files.createDirectories(blocked.resolve("full"));

        assertThatThrownBy(() -> OutputFolder.write(blocked, List.of("a")))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("cannot be written");
        assertThat(root).isDirectoryNotContaining("glob:**.tmp");
    }
}
