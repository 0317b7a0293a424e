package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a scan costs, from the bytes of an inventory to verdict counts, against reading those bytes; on one thread. */
public class ScanInventory extends Scanning {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory TOKENS = new JsonFactory();

    @Param("20000")
    int resources;

    /** Two spaces a level, as the command line of Azure writes, or no space at all, as its API answers. */
    @Param({"true", "false"})
    boolean indented;

    private byte[] inventory = {};
    private List<ScanRule> initiative = List.of();

    @Setup
    public void load() {
        inventory = new Estate(42, indented).rows(resources);
        initiative = Rules.hipaa();
    }

    /** The yardstick: what any tool pays that looks at trees. */
    @Benchmark
    public JsonNode read_tree() throws IOException {
        return JSON.readTree(inventory);
    }

    /** The stricter yardstick: a tree for each row, dropped at once, so that the collector has next to nothing to do. */
    @Benchmark
    public long read_rows() throws IOException {
        long columns = 0;
        try (MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(inventory)) {
            while (rows.hasNextValue()) {
                columns += rows.nextValue().size();
            }
        }
        return columns;
    }

    /** The other yardstick: every token looked at, nothing kept. */
    @Benchmark
    public long token_loop() throws IOException {
        long tokens = 0;
        try (JsonParser parser = TOKENS.createParser(inventory)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> scan_initiative() {
        return Counting.scanned(initiative, inventory);
    }
}
