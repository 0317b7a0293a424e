package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.initiatives.Documents.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document as Azure will get it. After a change on purpose: raise the version of the control and of the set, run
 * with {@code -Dgolden.update=true}, then read the diff.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    static List<Document> documents() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void emitted_document_equals_golden_file(Document document) throws IOException {
        Golden.assertEquals(GOLDEN.resolve(document.name() + ".json"), document.text());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_published_version_never_changes(Document document) throws IOException {
        if (Golden.isUpdating()) {
            Published.read().add(document.name(), document.version(), document.text());
        }
        assertThat(Published.sha256(document.text()))
                .as("%s %s was published with another text: raise its version", document.name(), document.version())
                .isEqualTo(Published.read().hash(document.name(), document.version()));
    }

    @Test
    void no_golden_file_is_left_over() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(documents().stream()
                            .map(document -> document.name() + ".json")
                            .toList());
        }
    }
}
