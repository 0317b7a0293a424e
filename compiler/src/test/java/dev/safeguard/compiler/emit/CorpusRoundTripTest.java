package dev.safeguard.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.CorpusFiles;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusRoundTripTest {
    @ParameterizedTest
    @ValueSource(strings = {"builtin", "alz"})
    void every_published_policy_is_read_and_survives_emitting(String folder) throws IOException {
        for (Path file : CorpusFiles.under(folder)) {
            Reading reading = PolicyReader.read(file);

            assertThat(reading.document()).as("%s %s", file, reading.findings()).isPresent();
            PolicyDocument document = reading.document().orElseThrow();
            String text = Emitter.text(json(document));
            assertThat(PolicyReader.read(new Source("again.json", text)).document())
                    .as(file.toString())
                    .contains(document);
        }
    }

    private static ObjectNode json(PolicyDocument document) {
        return document.asDefinition()
                .map(Emitter::json)
                .orElseGet(() -> Emitter.json(document.asInitiative().orElseThrow()));
    }
}
