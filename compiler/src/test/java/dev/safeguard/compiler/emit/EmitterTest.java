package dev.safeguard.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmitterTest {
    /** Input beside it: the same policy with keys in another order and case, other blanks, and comments. */
    private static final Path GOLDEN = Path.of("src/test/golden/emit");

    @ParameterizedTest
    @ValueSource(strings = {"definition", "modify", "initiative"})
    void a_policy_is_written_in_one_canonical_way(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".json");
        PolicyDocument document = PolicyReader.read(GOLDEN.resolve(name + ".input.jsonc"))
                .document()
                .orElseThrow();
        String actual = Emitter.text(json(document));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }

        assertThat(actual)
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(Files.readString(golden));
    }

    private static ObjectNode json(PolicyDocument document) {
        return document.asDefinition()
                .map(Emitter::json)
                .orElseGet(() -> Emitter.json(document.asInitiative().orElseThrow()));
    }
}
