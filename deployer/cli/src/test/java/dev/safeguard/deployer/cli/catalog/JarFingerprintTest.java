package dev.safeguard.deployer.cli.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JarFingerprintTest {
    @TempDir
    private Path folder;

    private Path jar(String file, String entry, String content) throws IOException {
        Path jar = folder.resolve(file);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry written = new ZipEntry(entry);
            written.setTime(0);
            zip.putNextEntry(written);
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        }
        return jar;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # entry, content, same
        A.class, one,     true
        A.class, two,     false
        A.class, one two, false
        B.class, one,     false
        """)
    void tells_jars_by_what_they_hold(String entry, String content, boolean same) throws IOException {
        Optional<String> one = JarFingerprint.of(jar("one.jar", "A.class", "one"));
        Optional<String> other = JarFingerprint.of(jar("other.jar", entry, content));

        assertThat(one).isPresent();
        assertThat(one.equals(other)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no jar", "a text that is longer than the end of a jar would be"})
    void what_is_no_jar_has_none(String content) throws IOException {
        assertThat(JarFingerprint.of(Files.writeString(folder.resolve("x.jar"), content)))
                .isEmpty();
    }

    @Test
    void a_jar_that_ends_unusually_has_none() throws IOException {
        Path jar = jar("one.jar", "A.class", "one");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length - 4] = -1;

        assertThat(JarFingerprint.of(Files.write(jar, bytes))).isEmpty();
        assertThat(JarFingerprint.of(folder.resolve("none.jar"))).isEmpty();
    }

    @Test
    void classes_of_jars_have_one_and_those_of_folders_or_of_java_have_none() {
        assertThat(JarFingerprint.of(List.of(JsonNode.class, Test.class))).isPresent();
        assertThat(JarFingerprint.of(List.of(JsonNode.class, Test.class)))
                .isEqualTo(JarFingerprint.of(List.of(Test.class, JsonNode.class)));
        assertThat(JarFingerprint.of(List.of(JsonNode.class, JarFingerprintTest.class)))
                .isEmpty();
        assertThat(JarFingerprint.of(List.of(JsonNode.class, String.class))).isEmpty();
    }
}
