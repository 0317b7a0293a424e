package dev.safeguard.compiler.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case files as bytes come, whole or in pieces. */
class CaseStreamTest {
    private static final String LINE = "{\"name\": \"é\", \"control\": \"A\", \"resource\": {}, \"expect\": \"none\"}";
    private static final String YAML = "name: é\ncontrol: A\nresource: {}\nexpect: none\n";

    private static CaseFile read(String name, byte[] bytes) throws IOException {
        CaseFile.Builder file = new CaseFile.Builder();
        CaseReader.read(name, new ByteArrayInputStream(bytes), file);
        return file.build();
    }

    private static CaseFile read(String name, String text) throws IOException {
        return read(name, text.getBytes(UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<String> broken(CaseFile file) {
        return file.broken().stream().map(Finding::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.jsonl", "a.json", "-"})
    void a_byte_order_mark_and_line_ends_of_windows_change_nothing(String name) throws IOException {
        String text = name.endsWith(".yaml") ? YAML + "---\n" + YAML : LINE + "\n" + LINE + "\n";
        CaseFile file = read(name, "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(broken(file)).isEmpty();
        assertThat(file.cases()).extracting(PolicyCase::name).containsExactly("é", "é");
        assertThat(file.cases().get(1).place().line()).isEqualTo(name.endsWith(".yaml") ? 6 : 2);
    }

    @Test
    void a_line_that_is_no_utf8_fails_alone() throws IOException {
        CaseFile file = read(
                "a.jsonl",
                joined((LINE + "\n").getBytes(UTF_8), LINE.getBytes(ISO_8859_1), ("\n" + LINE).getBytes(UTF_8)));

        assertThat(file.cases()).hasSize(2);
        assertThat(broken(file))
                .containsExactly("a.jsonl:2:1: error SG0829: bytes that are not UTF-8; save the file as UTF-8");
    }

    @Test
    void a_document_that_is_no_utf8_fails_alone() throws IOException {
        CaseFile file = read(
                "a.yaml",
                joined(YAML.getBytes(UTF_8), ("---\n" + YAML).getBytes(ISO_8859_1), ("---\n" + YAML).getBytes(UTF_8)));

        assertThat(file.cases()).hasSize(2);
        assertThat(broken(file)).singleElement().asString().startsWith("a.yaml:5:1: error SG0829");
    }

    @Test
    void json_that_is_no_utf8_is_broken() throws IOException {
        CaseFile file = read("a.json", LINE.getBytes(ISO_8859_1));

        assertThat(broken(file)).singleElement().asString().startsWith("a.json:1:1: error SG0829");
    }

    @Test
    void a_list_is_read_up_to_where_it_breaks() throws IOException {
        CaseFile file = read("a.json", "{\"cases\": [" + LINE + ",\n" + LINE + ",\n{\"name\": }]}");

        assertThat(file.cases()).hasSize(2);
        assertThat(broken(file)).singleElement().asString().startsWith("a.json:3:10: error SG0821");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"cases": 7}                | a.json:1:2: error SG0824: `cases` is no list; write a list
                    {"cases": [], "more": 1}    | a.json:1:15: error SG0822: unknown key `more`; remove it; the keys are cases
                    {"more": 1, "cases": []}    | a.json:1:2: error SG0822: unknown key `more`; remove it; the keys are cases
                    {"cases": [], "cases": []}  | a.json:1:15: error SG0825: `cases` occurs twice; remove one of the two
                    """)
    void a_list_is_all_there_is(String json, String message) throws IOException {
        assertThat(broken(read("a.json", json))).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource: {a: &x 1, b: *x}",
                "resource: {a: .inf}",
                "resource: {a: 1e999999999}",
                "resource: {a: !!binary x}"
            })
    void what_yaml_can_say_and_json_cannot_is_broken_or_read_as_json_would(String line) throws IOException {
        CaseFile file = read("a.yaml", "control: A\nexpect: none\n" + line + "\n---\n" + YAML);

        assertThat(file.cases()).isNotEmpty();
        assertThat(file.cases().size() + file.broken().size()).isEqualTo(2);
    }

    @Test
    void an_alias_of_yaml_is_not_taken_for_a_text() throws IOException {
        CaseFile file = read("a.yaml", "control: &x A\nname: *x\nresource: {}\nexpect: none\n");

        assertThat(broken(file)).singleElement().asString().contains("an alias of YAML; write the value out");
    }

    @Test
    void a_case_that_is_too_large_fails_alone() throws IOException {
        byte[] large = new byte[CaseParts.MAX_BYTES + 5];
        Arrays.fill(large, (byte) ' ');
        CaseFile file = read("a.jsonl", joined(large, ("\n" + LINE).getBytes(UTF_8)));

        assertThat(file.cases()).hasSize(1);
        assertThat(broken(file)).singleElement().asString().startsWith("a.jsonl:1:1: error SG0830");
    }

    /** Three hundred megabytes of lines, of which one at a time is kept. */
    @Test
    void long_files_are_read_case_by_case() throws IOException {
        long[] read = {0};
        CaseReader.read(
                "a.jsonl", new Repeated((LINE + " ".repeat(100_000) + "\n").getBytes(UTF_8), 3_000), new CaseSink() {
                    @Override
                    public void sound(PolicyCase test) {
                        read[0]++;
                    }

                    @Override
                    public void broken(Finding finding) {
                        throw new AssertionError(finding);
                    }

                    @Override
                    public void warning(Finding finding) {
                        throw new AssertionError(finding);
                    }
                });

        assertThat(read[0]).isEqualTo(3_000);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private final long end;
        private long at;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.end = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return at == end ? -1 : bytes[(int) (at++ % bytes.length)] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == end) {
                return -1;
            }
            int start = (int) (at % bytes.length);
            int count = Math.min(length, bytes.length - start);
            System.arraycopy(bytes, start, into, from, count);
            at += count;
            return count;
        }
    }
}
