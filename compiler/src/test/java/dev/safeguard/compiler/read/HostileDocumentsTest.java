package dev.safeguard.compiler.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.check.Checker;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that somebody made to hurt: refused with findings that can be read, in bounded time and memory. */
class HostileDocumentsTest {
    private static final String LEAF = "{\"field\": \"name\", \"equals\": \"x\"}";

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("10,000 negations", nested("{\"not\": ", "}", 10_000), "SG0105"),
                Arguments.of("10,000 lists", nested("{\"allOf\": [", "]}", 10_000), "SG0105"),
                Arguments.of("more JSON than can be written", nested("{\"allOf\": [", "]}", 512), "SG0105"),
                Arguments.of("513 conditions in one another", nested("{\"not\": ", "}", 512), "SG0401"),
                Arguments.of("a list that never ends", "[".repeat(1_000_000), "SG0105"),
                Arguments.of("a long string", rule(leaf("equals", "\"" + "a".repeat(9 << 20) + "\"")), "SG0102"),
                Arguments.of("an exponent", rule(leaf("less", "1e1000000000")), "SG0108"),
                Arguments.of("an exponent of 32 bits", rule(leaf("less", "1e2147483649")), "SG0108"),
                Arguments.of("an exponent of 64 bits", rule(leaf("less", "-1E-99999999999999999999")), "SG0108"),
                Arguments.of("100,000 digits", rule(leaf("less", "9".repeat(100_000))), "SG0108"),
                Arguments.of("a key twice", "{\"if\": {}, \"if\": {}}", "SG0106"),
                Arguments.of("keys by case", "{\"if\": {}, \"IF\": {}}", "SG0107"),
                Arguments.of("half a million keys", "{\"n\": {" + "\"a\": 1,".repeat(500_000) + "}}", "SG0111"),
                Arguments.of("a NUL", "{\"if\"\0: {}}", "SG0103"),
                Arguments.of("a raw NUL in a string", rule(leaf("equals", "\"\0\"")), "SG0103"),
                Arguments.of("nothing", "", "SG0104"),
                Arguments.of("blanks", " \n\t", "SG0104"),
                Arguments.of("half a document", rule(LEAF).substring(0, 30), "SG0103"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void are_refused(String what, String text, String code) {
        Reading reading = FuzzClock.timed(() -> PolicyReader.read("p.json", text.getBytes(UTF_8)));

        assertThat(reading.document()).isEmpty();
        assertThat(labels(reading.findings())).contains(code);
        assertThat(reading.findings()).hasSizeLessThan(1_100).allSatisfy(HostileDocumentsTest::isShort);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("512 conditions", nested("{\"not\": ", "}", 511)),
                Arguments.of("a NUL as escape", rule(leaf("equals", "\"a\\u0000b\""))),
                Arguments.of("half a surrogate pair", rule(leaf("equals", "\"\\ud800\""))),
                Arguments.of("an integer of 65 bits", rule(leaf("equals", "36893488147419103232"))),
                Arguments.of("a byte order mark", "\uFEFF" + rule(LEAF)),
                Arguments.of("values 250 deep", rule(leaf("exists", "[".repeat(250) + "]".repeat(250)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void what_is_only_strange_is_read(String what, String text) {
        Reading reading = PolicyReader.read("p.json", text.getBytes(UTF_8));

        assertThat(labels(reading.findings())).doesNotContain("SG0103", "SG0105", "SG0110", "SG0401");
        assertThat(FuzzClock.timed(() -> Checker.with(AliasCatalog.bundled()).check(reading)))
                .allSatisfy(HostileDocumentsTest::isShort);
    }

    @Test
    void other_encodings_are_refused() {
        assertThat(labels(
                        PolicyReader.read("p.json", rule(LEAF).getBytes(UTF_16)).findings()))
                .containsExactly("SG0101");
        assertThat(labels(PolicyReader.read("p.json", rule(LEAF).getBytes(UTF_16LE))
                        .findings()))
                .containsExactly("SG0103");
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("large.json"), new byte[(25 << 20)]);

        assertThat(labels(PolicyReader.read(file).findings())).containsExactly("SG0102");
    }

    /** Pointers to every node would have terabytes; so would the findings. */
    @Test
    void long_names_around_many_nodes_cost_no_more_than_the_document() {
        String inner = "[".repeat(200) + "\"[x(]\",".repeat(500_000) + "]".repeat(200);
        String text = rule("{\"value\": {\"" + "n".repeat(3_000_000) + "\": " + inner + "}, \"exists\": true}");
        Reading reading = FuzzClock.timed(() -> PolicyReader.read("p.json", text.getBytes(UTF_8)));

        assertThat(FuzzClock.timed(() -> Checker.with(AliasCatalog.bundled()).check(reading)))
                .hasSizeLessThan(1_100)
                .allSatisfy(HostileDocumentsTest::isShort);
    }

    @Test
    void thousands_of_unknown_aliases_are_told_in_seconds() {
        String leaves = Stream.iterate(0, i -> i + 1)
                .limit(1_500)
                .map(i -> "{\"field\": \"Microsoft.Network/virtualNetworks/sub" + i + "nets\", \"exists\": true}")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        Reading reading = PolicyReader.read(new Source("p.json", rule("{\"anyOf\": [" + leaves + "]}")));

        assertThat(labels(FuzzClock.timed(
                        () -> Checker.with(AliasCatalog.bundled()).check(reading))))
                .contains("SG0301", "SG0111");
    }

    private static void isShort(Finding finding) {
        assertThat(finding.toString()).hasLineCount(1).hasSizeLessThan(5_000).doesNotContain("Exception");
        assertThat(finding.place().pointer()).hasSizeLessThan(5_000);
    }

    private static List<String> labels(List<Finding> findings) {
        return findings.stream().map(f -> f.code().label()).toList();
    }

    private static String leaf(String operator, String operand) {
        return "{\"field\": \"name\", \"" + operator + "\": " + operand + "}";
    }

    private static String nested(String open, String close, int times) {
        return rule(open.repeat(times) + LEAF + close.repeat(times));
    }

    private static String rule(String condition) {
        return "{\"if\": " + condition + ", \"then\": {\"effect\": \"audit\"}}";
    }
}
