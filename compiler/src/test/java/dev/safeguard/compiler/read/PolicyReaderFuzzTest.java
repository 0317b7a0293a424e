package dev.safeguard.compiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.FuzzedFindings;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.dsl.finding.Finding;
import java.util.Optional;

/** Whatever the bytes of a policy are, they are read, or refused with findings in our style. */
class PolicyReaderFuzzTest {
    @FuzzTest
    void bytes(FuzzedDataProvider data) {
        byte[] bytes = data.consumeRemainingAsBytes();
        Reading reading = FuzzClock.timed(() -> PolicyReader.read("p.json", bytes));

        assertThat(PolicyReader.read("p.json", bytes))
                .usingRecursiveComparison()
                .isEqualTo(reading);
        assertThat(reading.document().isPresent() || reading.isRefused()).isTrue();
        FuzzedFindings.areInOurStyle(reading.findings(), bytes);
        reading.document().flatMap(PolicyReaderFuzzTest::emitted).ifPresent(json -> isReadBack(reading, json));
    }

    private static Optional<JsonNode> emitted(PolicyDocument document) {
        return document.asDefinition()
                .<JsonNode>map(Emitter::json)
                .or(() -> document.asInitiative().map(Emitter::json));
    }

    private static void isReadBack(Reading reading, JsonNode json) {
        Reading again = PolicyReader.read(new Source("p.json", Emitter.text(json)));

        assertThat(again.findings().stream().filter(Finding::isError)).isEmpty();
        assertThat(again.document().flatMap(PolicyReaderFuzzTest::emitted))
                .as("what is emitted of %s", reading.document())
                .contains(json);
    }
}
