package dev.safeguard.compiler.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Counts;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.Rulebook;
import dev.safeguard.compiler.scan.Scan;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The streaming engine says of an estate what the reference says, which asks every rule about every resource: the same
 * counts, rows, reasons and findings, in the same order. {@code -Dscan.estates=N} takes more estates, {@code
 * -Dscan.rows=N} longer ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanDifferenceTest {
    private static final int ROWS = Integer.getInteger("scan.rows", 90);
    private static final int[] THREADS = {2, 3, 8};
    private static final int ESTATES = Integer.getInteger("scan.estates", 1);

    private final Compared hipaa = new Compared(Rules.hipaa());
    private final Compared assignments = new Compared(Rules.templated(2));
    private final Compared random = new Compared(Rules.random(2));

    private record Compared(Scan reference, Rulebook book) {
        Compared(List<ScanRule> rules) {
            this(new Scan(rules, Counting.NOW), Rulebook.of(rules, Counting.NOW));
        }
    }

    static Stream<Arguments> estates() {
        return IntStream.range(0, ESTATES)
                .boxed()
                .flatMap(seed -> Stream.of(Disorder.values()).map(disorder -> Arguments.of(disorder, seed)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 3 * ESTATES);
    }

    @ParameterizedTest
    @MethodSource("estates")
    void the_initiative_gives_the_same_however_rows_look(Disorder disorder, long seed) {
        same(hipaa, disorder, new Random(31 * seed + disorder.name().hashCode()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void so_do_several_assignments(long seed) {
        same(assignments, Disorder.EVERYTHING, new Random(-2 * seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void so_do_random_policies(long seed) {
        same(random, Disorder.EVERYTHING, new Random(-2 * seed - 1));
    }

    private static void same(Compared compared, Disorder disorder, Random draws) {
        List<ObjectNode> rows = new ArrayList<>(SomeTypes.of(draws).take(ROWS));
        disorder.apply(rows, draws);
        Completeness completeness = draws.nextBoolean() ? Completeness.LISTED : Completeness.WHOLE;
        same(compared, documents(rows, draws), completeness);
    }

    /** One to four, each in one of the forms that exports have. */
    private static List<byte[]> documents(List<ObjectNode> rows, Random draws) {
        List<byte[]> documents = new ArrayList<>();
        int from = 0;
        for (int left = draws.nextInt(4); left >= 0; left--) {
            int to = left == 0 ? rows.size() : from + draws.nextInt(rows.size() - from + 1);
            documents.add(document(rows.subList(from, to), draws).getBytes(UTF_8));
            from = to;
        }
        return documents;
    }

    private static String document(List<ObjectNode> rows, Random draws) {
        boolean indented = draws.nextBoolean();
        Stream<String> texts = rows.stream().map(row -> indented ? row.toPrettyString() : row.toString());
        return switch (draws.nextInt(3)) {
            case 0 -> texts.collect(Collectors.joining("\n"));
            case 1 ->
                texts.collect(Collectors.joining(",\n", "{\"count\": 9, \"data\": [", "], \"skip_token\": null}"));
            default -> texts.collect(Collectors.joining(",", "[", "]"));
        };
    }

    private static void same(Compared compared, List<byte[]> documents, Completeness completeness) {
        Set<VerdictKind> listed = EnumSet.complementOf(EnumSet.of(VerdictKind.NOT_APPLICABLE));
        Scanned asked = Scanned.asked(compared.reference, documents, completeness, listed);
        Scanned streamed = Scanned.streamed(compared.book, documents, completeness, listed, 1);
        Scanned counted = Scanned.streamed(compared.book, documents, completeness, Set.of(), 1);

        assertThat(differences(asked, counted)).isEmpty();
        assertThat(counted.summary()).isEqualTo(asked.summary());
        assertThat(streamed.summary()).isEqualTo(asked.summary());
        assertThat(streamed.rows()).isEqualTo(asked.rows());
        assertThat(List.of(streamed.findings(), counted.findings())).containsOnly(asked.findings());
        for (int threads : THREADS) {
            assertThat(Scanned.streamed(compared.book, documents, completeness, listed, threads))
                    .isEqualTo(asked);
        }
    }

    /** Of each control that is counted otherwise, both counts. */
    private static List<String> differences(Scanned asked, Scanned streamed) {
        SortedMap<String, Counts> counts = streamed.summary().byControl();
        return asked.summary().byControl().entrySet().stream()
                .filter(control -> !control.getValue().equals(counts.get(control.getKey())))
                .map(control -> control.getKey() + " gives " + counts.get(control.getKey()) + " and should "
                        + control.getValue())
                .toList();
    }
}
