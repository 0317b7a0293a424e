package dev.safeguard.compiler.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.SourcedResource;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reasons are found once for resources that hold the same where the rule looks, and are those of each. */
class ExplanationsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Engine ENGINE = Engine.with(AliasCatalog.bundled());
    private static final String TLS = """
        {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
        {"field": "Microsoft.Storage/storageAccounts/minimumTlsVersion", "notEquals": "TLS1_2"}\
        """;

    private final AtomicInteger decided = new AtomicInteger();

    private ScanRule rule(String combinator, String conditions) {
        String text = "{\"mode\": \"All\", \"policyRule\": {\"if\": {\"" + combinator + "\": [" + conditions
                + "]}, \"then\": {\"effect\": \"audit\"}}}";
        var definition = PolicyReader.read(new Source("rule.json", text))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
        if (ENGINE.plan(definition, Map.of()) instanceof Planning.Planned planned) {
            return new ScanRule("C-1", "key", List.of("164.312(b)"), counting(planned.policy()));
        }
        throw new IllegalStateException("refused: " + text);
    }

    /** The policy, counting how often it decides with reasons. */
    private PlannedPolicy counting(PlannedPolicy policy) {
        return (PlannedPolicy) Proxy.newProxyInstance(
                PlannedPolicy.class.getClassLoader(),
                new Class<?>[] {PlannedPolicy.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("decide")) {
                        decided.incrementAndGet();
                    }
                    try {
                        return method.invoke(policy, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String account(int number, String group, String rest) {
        return """
            {"id": "/subscriptions/s/resourceGroups/%s/providers/Microsoft.Storage/storageAccounts/a%d", "name": "a%d",
             "type": "microsoft.storage/storageaccounts", %s}\
            """.formatted(group, number, number, rest);
    }

    private static String tls(String version) {
        return "\"properties\": {\"minimumTlsVersion\": \"" + version + "\", \"when\": \"" + version.hashCode() + "\"}";
    }

    private static List<Verdict> scanned(ScanRule rule, List<String> rows) {
        byte[] bytes = ("[" + String.join(",\n", rows) + "]").getBytes(UTF_8);
        Tally tally = new Tally(false);
        InventoryScan scan = Rulebook.of(List.of(rule), NOW).scan(tally);
        scan.read("rows.json", () -> new ByteArrayInputStream(bytes), finding -> {});
        scan.finish();
        return tally.report().results().stream().toList();
    }

    /** What asking the rule about every resource gives. */
    private static List<Verdict> asked(ScanRule rule, List<String> rows) {
        byte[] bytes = ("[" + String.join(",\n", rows) + "]").getBytes(UTF_8);
        List<SourcedResource> resources = new ArrayList<>();
        InventoryReader.read(
                "rows.json", () -> new ByteArrayInputStream(bytes), RowHandler.ofTrees(resources::add), finding -> {});
        return new Scan(List.of(rule), NOW)
                .run(resources, false).results().stream().toList();
    }

    private static List<String> actual(List<Verdict> rows) {
        return rows.stream()
                .map(row -> row.reasons().stream()
                        .flatMap(reason -> reason.actual().stream())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void resources_that_hold_the_same_are_explained_once_and_each_has_its_row() {
        List<String> rows = IntStream.range(0, 40)
                .mapToObj(i -> account(i, "g" + i, tls("TLS1_0")))
                .toList();

        List<Verdict> found = scanned(rule("allOf", TLS), rows);

        assertThat(decided).hasValue(1);
        assertThat(found).extracting(Verdict::resource).hasSize(40).doesNotHaveDuplicates();
        assertThat(found).extracting(Verdict::line).containsExactlyElementsOf(lines(40));
    }

    private static List<Integer> lines(int resources) {
        return IntStream.range(0, resources).mapToObj(i -> 1 + 2 * i).toList();
    }

    @Test
    void values_that_decide_alike_are_shown_as_they_are() {
        ScanRule rule = rule("allOf", TLS);
        List<String> rows =
                List.of(account(1, "g", tls("TLS1_0")), account(2, "g", tls("TLS1_1")), account(3, "g", tls("TLS1_0")));

        assertThat(actual(scanned(rule, rows))).containsExactly("\"TLS1_0\"", "\"TLS1_1\"", "\"TLS1_0\"");
        assertThat(decided).hasValue(2);
    }

    @Test
    void a_value_that_should_be_absent_is_shown() {
        ScanRule rule = rule("allOf", "{\"field\": \"tags.owner\", \"exists\": true}");
        List<String> rows = List.of(
                account(1, "g", "\"tags\": {\"owner\": \"anna\"}"), account(2, "g", "\"tags\": {\"Owner\": \"ben\"}"));

        assertThat(actual(scanned(rule, rows))).containsExactly("\"anna\"", "\"ben\"");
    }

    @Test
    void a_failure_that_evaluation_does_not_come_to_is_told_of_the_resource_that_has_it() {
        ScanRule rule = rule("anyOf", """
            {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
            {"value": "[int(field('tags.n'))]", "equals": 1}\
            """);
        List<String> rows = List.of(
                account(1, "g", "\"tags\": {\"n\": \"1\"}"),
                account(2, "g", "\"tags\": {\"n\": \"one\"}"),
                account(3, "g", "\"tags\": {\"n\": \"1\"}"));

        List<Verdict> found = scanned(rule, rows);

        assertThat(found).isEqualTo(asked(rule, rows));
        assertThat(found)
                .extracting(row -> row.reasons().stream()
                        .map(Reason::message)
                        .anyMatch(message -> message.startsWith("latentError")))
                .containsExactly(false, true, false);
    }

    @Test
    void what_a_resource_group_holds_is_told_of_the_resources_in_it() {
        ScanRule rule = rule("allOf", """
            {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
            {"value": "[resourceGroup().tags.env]", "notEquals": "[field('tags.env')]"}\
            """);
        List<String> rows = new ArrayList<>();
        for (String env : List.of("dev", "test", "dev")) {
            int number = rows.size();
            rows.add("""
                {"id": "/subscriptions/s/resourceGroups/g%d", "name": "g%d", "tags": {"env": "%s"},
                 "type": "microsoft.resources/subscriptions/resourcegroups"}\
                """.formatted(number, number, env));
            rows.add(account(number, "g" + number, "\"tags\": {\"env\": \"prod\"}, \"properties\": {}"));
        }

        List<Verdict> found = scanned(rule, rows);

        assertThat(actual(found)).containsExactly("\"dev\"", "\"test\"", "\"dev\"");
        assertThat(decided.get()).isEqualTo(2);
        assertThat(found).isEqualTo(asked(rule, rows));
    }

    @Test
    void members_of_arrays_count_as_far_as_they_are_read() {
        ScanRule rule = rule("allOf", """
            {"count": {"field": "Microsoft.Storage/storageAccounts/networkAcls.ipRules[*]",
              "where": {"field": "Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].action", "equals": "Allow"}},
             "greater": 0}\
            """);
        List<String> rows = List.of(
                account(1, "g", rules("Allow", "10.0.0.1")),
                account(2, "g", rules("Allow", "10.0.0.2")),
                account(3, "g", rules("Allow", "10.0.0.3", "10.0.0.4")));

        assertThat(actual(scanned(rule, rows))).containsExactly("1", "1", "2");
        assertThat(decided).hasValue(2);
    }

    private static String rules(String action, String... addresses) {
        return "\"properties\": {\"networkAcls\": {\"ipRules\": ["
                + Stream.of(addresses)
                        .map(address -> "{\"action\": \"" + action + "\", \"value\": \"" + address + "\"}")
                        .collect(Collectors.joining(", "))
                + "]}}";
    }
}
