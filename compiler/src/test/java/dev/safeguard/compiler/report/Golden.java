package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file in {@code src/test/golden}. */
final class Golden {
    private Golden() {}

    static void assertEqual(String name, String actual) throws IOException {
        Path golden = Path.of("src/test/golden/report", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual)
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(Files.readString(golden));
    }
}
