package dev.safeguard.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.FuzzedFindings;
import java.io.ByteArrayInputStream;

/** Whatever the bytes of a table are, it gives resources, findings, or both. */
class CsvInventoryFuzzTest {
    @FuzzTest
    void bytes(FuzzedDataProvider data) {
        byte[] document = data.consumeRemainingAsBytes();
        Received received = FuzzClock.timed(() -> read(document));

        assertThat(read(document).resources).isEqualTo(received.resources);
        assertThat(received.resources.size() + received.findings.size()).isPositive();
        assertThat(received.resources).allMatch(resource -> Shape.isResource(resource.json()));
        FuzzedFindings.areInOurStyle(received.findings, document);
    }

    private static Received read(byte[] bytes) {
        Received received = new Received();
        CsvInventory.read("i.csv", () -> new ByteArrayInputStream(bytes), received);
        return received;
    }
}
