package dev.safeguard.compiler.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.PublishedCase;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The streaming scan says what the reference says of every published rule of mode All or Indexed, about resources that are
 * made from the rules: as they are, and with something in them that they would not have. One batch of rules in so many
 * is taken; {@code -Dscan.corpus=1} takes all of them.
 */
class CorpusScanTest {
    private static final int ONE_IN = Integer.getInteger("scan.corpus", 16);
    private static final int BATCH = 40;

    static Stream<Batch> batches() throws IOException {
        List<PolicyDefinition> all = PublishedCase.definitions();
        assertThat(all).hasSizeGreaterThan(2_000);
        return IntStream.range(0, (all.size() + BATCH - 1) / BATCH)
                .filter(number -> number % ONE_IN == ONE_IN / 2)
                .mapToObj(number ->
                        new Batch(number, all.subList(number * BATCH, Math.min(all.size(), (number + 1) * BATCH))));
    }

    private record Batch(int number, List<PolicyDefinition> definitions) {
        @Override
        public String toString() {
            return number + ", from " + definitions.get(0).name();
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void published_rules_give_the_same(Batch batch) {
        List<PublishedCase> cases =
                batch.definitions.parallelStream().map(PublishedCase::of).toList();
        List<ScanRule> rules = cases.stream().flatMap(CorpusScanTest::rules).toList();
        List<String> rows = rows(cases, new Random(batch.number));

        assertThat(different(rules, rows, of(batch))).isEmpty();
    }

    private static Completeness of(Batch batch) {
        return batch.number % 3 == 0 ? Completeness.WHOLE : Completeness.LISTED;
    }

    private static Stream<ScanRule> rules(PublishedCase published) {
        return IntStream.range(0, published.policies().size())
                .mapToObj(i -> new ScanRule(
                        published.name() + "#" + i,
                        "key",
                        List.of("164.312(b)"),
                        published.policies().get(i)));
    }

    /** Each resource, and twice more with a blemish. */
    private static List<String> rows(List<PublishedCase> cases, Random random) {
        List<String> rows = new ArrayList<>();
        for (PublishedCase published : cases) {
            String group = "/resourceGroups/g" + random.nextInt(4);
            for (ObjectNode resource : published.resources()) {
                Stream.of(resource, Blemish.on(resource, random), Blemish.on(resource, random))
                        .map(row -> row.toString().replace("/resourceGroups/g1", group))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** What differs, with the fewest rows that show it. */
    private static List<String> different(List<ScanRule> rules, List<String> rows, Completeness completeness) {
        List<String> differences = differences(rules, rows, completeness);
        if (differences.isEmpty()) {
            return differences;
        }
        List<String> few = new ArrayList<>(rows);
        for (String row : rows) {
            List<String> without = new ArrayList<>(few);
            without.remove(row);
            if (!differences(rules, without, completeness).isEmpty()) {
                few = without;
            }
        }
        List<String> shown = new ArrayList<>(differences(rules, few, completeness));
        shown.addAll(few);
        return shown;
    }

    private static List<String> differences(List<ScanRule> rules, List<String> rows, Completeness completeness) {
        byte[] bytes =
                rows.stream().collect(Collectors.joining(",\n", "[", "]")).getBytes(UTF_8);
        ScanResult asked = ScanResult.asked(rules, bytes, VerdictKind.listed(), completeness);
        ScanResult counted = ScanResult.streamed(rules, bytes, Set.of(), completeness);
        ScanResult listed = ScanResult.streamed(rules, bytes, VerdictKind.listed(), completeness);
        List<String> differences = new ArrayList<>(counted.differences(asked));
        differences.addAll(listed.differences(asked));
        if (!listed.rows().equals(asked.rows())) {
            differences.add("rows " + listed.rows() + "\nshould be " + asked.rows());
        }
        if (!counted.summary().equals(asked.summary()) || !listed.summary().equals(asked.summary())) {
            differences.add("summary " + counted.summary() + "\nshould be " + asked.summary());
        }
        return differences;
    }
}
