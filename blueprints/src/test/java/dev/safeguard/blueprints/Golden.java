package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file in {@code src/test/golden}. */
final class Golden {
    private Golden() {}

    static void assertEquals(String name, String actual) throws IOException {
        Path golden = Path.of("src/test/golden", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual)
                .as("%s: rewrite with -Dgolden.update=true, then read the diff", golden)
                .isEqualTo(Files.readString(golden));
    }
}
