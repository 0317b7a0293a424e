package dev.safeguard.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.FuzzedFindings;
import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Whatever the bytes of an inventory are, it gives resources, findings, or both. */
class InventoryReaderFuzzTest {
    private record Inventory(List<SourcedResource> resources, List<Finding> findings) {}

    @FuzzTest
    void bytes(FuzzedDataProvider data) {
        boolean compressed = data.consumeBoolean();
        byte[] document = data.consumeRemainingAsBytes();
        byte[] bytes = compressed ? compressed(document) : document;
        Inventory inventory = FuzzClock.timed(() -> read(bytes));

        assertThat(read(bytes)).isEqualTo(inventory);
        assertThat(inventory.resources().size() + inventory.findings().size()).isPositive();
        assertThat(inventory.resources()).allMatch(resource -> Shape.isResource(resource.json()));
        FuzzedFindings.areInOurStyle(inventory.findings(), document);
    }

    private static Inventory read(byte[] bytes) {
        Inventory inventory = new Inventory(new ArrayList<>(), new ArrayList<>());
        InventoryReader.read(
                "i.json", () -> new ByteArrayInputStream(bytes), inventory.resources()::add, inventory.findings()::add);
        return inventory;
    }

    private static byte[] compressed(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
