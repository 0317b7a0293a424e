package dev.safeguard.compiler.scan;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.SourcedResource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The streaming scan gives what asking every rule about every resource gives: counts, rows, reasons, findings. */
class InventoryScanTest {
    private static final List<ScanRule> RULES = Policies.RULES;
    private static final int[] THREADS = {2, 3, 8};

    private static void same(byte[] bytes, boolean all) {
        same(bytes, all, Completeness.LISTED);
    }

    private static void same(byte[] bytes, boolean all, Completeness completeness) {
        Set<VerdictKind> listed = all ? EnumSet.allOf(VerdictKind.class) : VerdictKind.listed();
        ScanResult streamed = ScanResult.streamed(RULES, bytes, listed, completeness);
        ScanResult asked = ScanResult.asked(RULES, bytes, listed, completeness);
        assertThat(streamed.differences(asked)).isEmpty();
        assertThat(streamed).isEqualTo(asked);
        for (int threads : THREADS) {
            assertThat(ScanResult.streamed(RULES, bytes, listed, completeness, threads))
                    .isEqualTo(asked);
        }
    }

    /** Existence checks on two resources sort candidates into classes, and there is room for a few only. */
    @Test
    void candidates_of_more_kinds_than_are_told_apart_are_looked_at() {
        String rows = IntStream.range(0, 12)
                .mapToObj(i -> located("Microsoft.KeyVault/vaults/v" + i, "place" + i) + "\n"
                        + located("Microsoft.Compute/disks/d" + i, "place" + 2 * i))
                .collect(Collectors.joining("\n"));

        same(rows.getBytes(UTF_8), true);
    }

    /** The deployment is of no matter where something is there already; what is cut off the name fails for short ones. */
    @ParameterizedTest(name = "{0}, setting {1}: {2}")
    @CsvSource({"v, true, PASS", "v, false, ERROR", "vault, true, PASS", "vault, false, FAIL"})
    void a_deployment_that_cannot_be_computed_fails_only_what_lacks_it(String name, boolean there, VerdictKind kind) {
        String id = "Microsoft.KeyVault/vaults/" + name;
        String vault = located(id, "eastus");
        String setting = located(id + "/providers/Microsoft.Insights/diagnosticSettings/d", "eastus")
                .replace("\"type\": \"" + id + "/providers/", "\"type\": \"");
        byte[] rows = (there ? vault + "\n" + setting : vault).getBytes(UTF_8);
        List<ScanRule> deploying = RULES.stream()
                .filter(rule -> rule.policy().effect().equals("DeployIfNotExists"))
                .toList();

        same(rows, true, Completeness.WHOLE);
        assertThat(ScanResult.streamed(deploying, rows, Set.of(kind), Completeness.WHOLE)
                        .rows())
                .extracting(Verdict::type)
                .containsExactly("Microsoft.KeyVault/vaults", "Microsoft.KeyVault/vaults");
    }

    private static String located(String resource, String place) {
        String type = resource.substring(0, resource.lastIndexOf('/'));
        return "{\"id\": \"/subscriptions/s/resourceGroups/g/providers/" + resource + "\", \"type\": \"" + type
                + "\", \"location\": \"" + place + "\", \"properties\": {}}";
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("scan.estates", 6)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verdicts_and_rows_are_those_of_asking_every_rule(int seed) {
        List<String> rows = new RandomInventory(seed).rows(150);
        same(
                ("[" + String.join(",\n", rows) + "]").getBytes(UTF_8),
                seed % 3 == 0,
                seed % 2 == 0 ? Completeness.LISTED : Completeness.WHOLE);
    }

    /** Of many types there is no resource in a small inventory. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_small_inventory_leaves_the_same_open(int seed) {
        for (int rows = 1; rows < 40; rows += 3) {
            List<String> few = new RandomInventory(1000L * seed + rows).rows(rows);
            same(("[" + String.join(",\n", few) + "]").getBytes(UTF_8), seed % 2 == 0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"count": 2, "data": [%s], "skip_token": null} | ,
        {"value": [%s], "nextLink": "https://more"}     | ,
        %s                                              | ~ ~
        {"data": [%s]} {"data": []}                     | ,
        """)
    void every_form_of_an_export_gives_the_same(String form, String separator) {
        List<String> rows = new RandomInventory(99).rows(60);
        same(form.formatted(String.join(separator, rows)).getBytes(UTF_8), false);
    }

    @Test
    void compressed_and_utf_16_exports_give_the_same() throws IOException {
        String text = "[" + String.join(",", new RandomInventory(7).rows(60)) + "]";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        same(bytes.toByteArray(), false);
        same(("\uFEFF" + text).getBytes(UTF_16LE), false);
        same(("\uFEFF" + text).getBytes(UTF_8), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        [{"id": "/x", "type": "a/b", "properties": {"n": 1e99999999999}}]
        [{"id": "/x", "type": "a/b", "properties": {"n": tru}}]
        [{"id": "/x", "type": "a/b", "properties": null}, {"id": "x"}, 7, [1]]
        [{"id": "/x", "type": "a/b", "properties": {}}
        """)
    void faults_of_a_document_are_found_as_well(String text) {
        same(text.getBytes(UTF_8), true);
    }

    /** What surrounds the two is not the same: of the second group nothing is known. */
    @ParameterizedTest
    @CsvSource({"id", "ID", "Id"})
    void a_resource_group_is_found_however_its_columns_are_spelled(String id) {
        String account = "{\"id\": \"/subscriptions/s0/resourceGroups/%s/providers/Microsoft.KeyVault/vaults/v\","
                + " \"type\": \"Microsoft.KeyVault/vaults\", \"name\": \"v\", \"tags\": {}, \"properties\": {}}";
        String group = "{\"%s\": \"/subscriptions/s0/resourceGroups/rg0\", \"name\": \"rg0\","
                + " \"type\": \"Microsoft.Resources/subscriptions/resourceGroups\", \"tags\": {\"env\": \"prod\"}}";
        String rows = String.join(",\n", account.formatted("rg1"), account.formatted("rg0"), group.formatted(id));
        same(("[" + rows + "]").getBytes(UTF_8), true);
    }

    @Test
    void several_documents_and_single_resources_see_one_another() {
        Tally tally = new Tally(Set.of(VerdictKind.FAIL));
        InventoryScan scan = Rulebook.of(RULES, ScanResult.NOW).scan(tally);
        List<SourcedResource> resources = new ArrayList<>();
        for (int document = 0; document < 3; document++) {
            byte[] bytes = ("[" + String.join(",", new RandomInventory(50 + document).rows(40)) + "]").getBytes(UTF_8);
            if (document == 1) {
                InventoryReader.read(
                        "1", () -> new ByteArrayInputStream(bytes), RowHandler.ofTrees(scan::row), f -> {});
            } else {
                scan.read("" + document, () -> new ByteArrayInputStream(bytes), f -> {});
            }
            String name = "" + document;
            InventoryReader.read(
                    name, () -> new ByteArrayInputStream(bytes), RowHandler.ofTrees(resources::add), f -> {});
        }
        scan.finish();
        Tally asked = new Tally(Set.of(VerdictKind.FAIL));
        new Scan(RULES, ScanResult.NOW).run(resources, Completeness.LISTED, asked);

        assertThat(ScanResult.of(tally.report(), List.of())).isEqualTo(ScanResult.of(asked.report(), List.of()));
    }
}
