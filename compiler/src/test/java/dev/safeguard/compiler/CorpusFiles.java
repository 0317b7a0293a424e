package dev.safeguard.compiler;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published policies beside the checkout, for tests; a test that asks for them is skipped when they are absent. */
public final class CorpusFiles {
    private CorpusFiles() {}

    /** All JSON files under a folder of the corpus, sorted. */
    public static List<Path> under(String folder) throws IOException {
        Path root = root().resolve(folder);
        assumeTrue(Files.isDirectory(root), "no corpus at " + root);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** Where the corpus would be. */
    public static Path root() {
        return Path.of(System.getProperty("safeguard.shared", "../../shared"), "corpus");
    }
}
