package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates and plans that were made to hurt: findings in lines, the other files still scanned, soon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDocumentsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SCHEMA =
            "\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                    + " \"contentVersion\": \"1.0.0.0\"";
    private static final String ACCOUNT = "{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\":"
            + " \"2023-05-01\", \"name\": \"%s\", \"location\": \"eastus\", \"properties\": {}}";
    private static final String PLAN = "{\"format_version\": \"%s\", \"terraform_version\": \"1.11.4\","
            + " \"planned_values\": {\"root_module\": {}}, \"resource_changes\": [], \"configuration\": {}}";

    private Path folder = Path.of("");

    @BeforeAll
    void files(@TempDir Path fresh) throws IOException {
        folder = fresh;
        write("good.json", template("", ACCOUNT.formatted("good")));
        write("wide.json", template("", ACCOUNT.formatted("wide")), UTF_16);
        write("latin.json", template("", ACCOUNT.formatted("caf\u00e9")), ISO_8859_1);
        write("cut.json", template("", ACCOUNT.formatted("a")).substring(0, 200));
        write("deep.json", template("", "[".repeat(5_000) + "]".repeat(5_000)));
        write("cycle.json", template(parameters("a", "b", "b", "a"), ACCOUNT.formatted("[parameters('a')]")));
        write(
                "variables.json",
                template(
                        ", \"variables\": {\"a\": \"[variables('b')]\", \"b\": \"[variables('a')]\"}",
                        ACCOUNT.formatted("[variables('a')]") + ", " + ACCOUNT.formatted("fine")));
        write(
                "loop.json",
                template(
                        "",
                        ACCOUNT.formatted("[concat('a', copyIndex())]")
                                .replace(
                                        "{\"type\"", "{\"copy\": {\"name\": \"c\", \"count\": 2147483647}, \"type\"")));
        write("expression.json", template("", ACCOUNT.formatted("[concat(]") + ", " + ACCOUNT.formatted("fine")));
        write("nested.json", nested(40));
        write(
                "ranges.json",
                template(
                        ", \"variables\": {\"a\": \"[map(range(0, 10000), lambda('i', map(range(0, 10000), lambda('j',"
                                + " range(0, 10000)))))]\"}",
                        ACCOUNT.formatted("[string(length(variables('a')))]")));
        write("newer.json", PLAN.formatted("2.0"));
        write("plan-cut.json", PLAN.formatted("1.2").substring(0, 120));
        write("log.json", "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\",\"type\":\"version\"}\n".repeat(3));
        write("binary.tfplan", "PK\u0003\u0004 and the rest of an archive");
        sparse("line.json", "{" + SCHEMA + ", \"resources\": [], \"x\": \"");
        sparse("plan-line.json", "{\"terraform_version\": \"1.11.4\", \"x\": \"");
        bomb("bomb.json.gz", "{" + SCHEMA + ", \"resources\": [");
        bomb("plan-bomb.json.gz", "{\"terraform_version\": \"1.11.4\", \"resource_changes\": [");
    }

    /**
     * Beside each of them lies a good one, which is scanned all the same. Alone, a file of which nothing can be read ends with
     * 3, one with a resource that cannot be told ends with 1: that resource is not evaluated.
     */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # file            | alone | message
        wide.json         | 1 |
        latin.json        | 3 | latin.json: error SG08
        cut.json          | 3 | cut.json:1:
        deep.json         | 3 | deep.json: error SG0831
        cycle.json        | 1 | cycle.json:1:
        variables.json    | 1 | variables.json:1:
        loop.json         | 1 | loop.json:1:
        expression.json   | 1 | expression.json:1:
        nested.json       | 1 | nested.json
        ranges.json       | 1 | ranges.json:1:
        newer.json        | 3 | newer.json: error SG08
        plan-cut.json     | 3 | plan-cut.json:1:
        log.json          | 3 | log.json: error SG08
        binary.tfplan     | 3 | terraform show -json
        line.json         | 3 | error SG08
        plan-line.json    | 3 | error SG08
        bomb.json.gz      | 3 | error SG0816
        plan-bomb.json.gz | 3 | error SG0811
        """)
    void is_refused_in_lines(String name, int alone, String message) {
        Cli.Run run = scan(name);

        assertThat(run.err()).contains(message == null ? "" : message);
        assertThat(run.exit()).as(run.err()).isEqualTo(alone);
        Cli.Run both = scan(name, "good.json");
        assertThat(both.exit()).isEqualTo(1);
        assertThat(both.out()).contains("storageAccounts/good");
    }

    private Cli.Run scan(String... names) {
        String[] arguments = new String[names.length + 1];
        arguments[0] = "scan";
        for (int i = 0; i < names.length; i++) {
            arguments[i + 1] = folder.resolve(names[i]).toString();
        }
        Cli.Run run = Assertions.assertTimeoutPreemptively(SOON, () -> Cli.run(arguments));
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "internal error");
        assertThat(run.err()).hasSizeLessThan(20_000);
        return run;
    }

    private static String template(String more, String resources) {
        return "{" + SCHEMA + more + ", \"resources\": [" + resources + "]}";
    }

    private static String parameters(String a, String toA, String b, String toB) {
        return ", \"parameters\": {\"" + a + "\": {\"type\": \"string\", \"defaultValue\": \"[parameters('" + toA
                + "')]\"}, \"" + b + "\": {\"type\": \"string\", \"defaultValue\": \"[parameters('" + toB + "')]\"}}";
    }

    /** Each level holds two of the next: without a bound it is a million millions. */
    private static String nested(int depth) {
        String inner = "{" + SCHEMA + ", \"resources\": []}";
        for (int i = 0; i < depth; i++) {
            inner = "{" + SCHEMA + ", \"resources\": [{\"type\": \"Microsoft.Resources/deployments\", \"apiVersion\":"
                    + " \"2022-09-01\", \"name\": \"[concat('d', copyIndex())]\", \"copy\": {\"name\": \"c\","
                    + " \"count\": 2}, \"properties\": {\"mode\": \"Incremental\", \"template\": " + inner + "}}]}";
        }
        return inner;
    }

    private void write(String name, String text) throws IOException {
        write(name, text, UTF_8);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(charset));
    }

    /** A line of a gigabyte that takes no room on the disk. */
    private void sparse(String name, String beginning) throws IOException {
        write(name, beginning);
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(1L << 30);
        }
    }

    private void bomb(String name, String beginning) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            gzip.write(beginning.getBytes(UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
    }
}
