package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a golden file, and insists on a new version when a published definition changes. */
final class Golden {
    private static final JsonMapper JSON = new JsonMapper();

    private Golden() {}

    static void assertEquals(Path golden, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            update(golden, actual);
        }
        assertThat(actual)
                .as("%s: rewrite with -Dgolden.update=true, then read the diff", golden)
                .isEqualTo(Files.readString(golden));
    }

    private static void update(Path golden, String actual) throws IOException {
        if (Files.exists(golden) && !Files.readString(golden).equals(actual)) {
            assertThat(version(actual))
                    .as("%s changes: raise the version of the control (or of the set)", golden)
                    .isNotEqualTo(version(Files.readString(golden)));
        }
        Files.writeString(golden, actual);
    }

    private static JsonNode version(String document) throws IOException {
        return JSON.readTree(document).at("/properties/version");
    }
}
