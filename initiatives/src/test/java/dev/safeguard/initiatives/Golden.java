package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a golden file; {@link Published} insists on a new version when one changes. */
final class Golden {
    private Golden() {}

    static void assertEquals(Path golden, String actual) throws IOException {
        if (isUpdating()) {
            Files.writeString(golden, actual);
        }
        assertThat(actual)
                .as("%s: rewrite with -Dgolden.update=true, then read the diff", golden)
                .isEqualTo(Files.readString(golden));
    }

    static boolean isUpdating() {
        return Boolean.getBoolean("golden.update");
    }
}
