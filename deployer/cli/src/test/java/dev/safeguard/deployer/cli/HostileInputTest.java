package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees of files that were made to hurt: findings in lines, the right exit code, soon. */
class HostileInputTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String LEAF = "{\"field\": \"name\", \"equals\": \"x\"}";
    private static final String ROW = "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"a\","
            + " \"id\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a\","
            + " \"properties\": %s}";

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("deep.json", rule("{\"not\": ".repeat(10_000) + LEAF + "}".repeat(10_000)));
        write("calls.json", rule(value("[" + "toLower(".repeat(1_000) + "'a'" + ")".repeat(1_000) + "]")));
        write("expression.json", rule(value("[concat('" + "a".repeat(90_000) + "')]")));
        write("exponent.json", rule("{\"value\": 1e2147483649, \"greater\": 1}"));
        write("twice.json", "{\"if\": {}, \"if\": {}}");
        write("nothing.json", "");
        write("cut.json", rule(LEAF).substring(0, 20));
        write("terminal.json", rule("{\"field\": \"name\", \"\\u001b[31mred\\nline\": 1}"));
        write("latin.json", rule("{\"field\": \"name\", \"equals\": \"\u00e9\"}"), ISO_8859_1);
        write("wide.json", rule(LEAF), UTF_16);
        write("itself.json", initiative("i", "/providers/Microsoft.Authorization/policySetDefinitions/i"));
        write(
                "default.json",
                "{\"properties\": {\"parameters\": {\"p\": {\"type\": \"String\", \"defaultValue\":"
                        + " \"[parameters('p')]\"}}, \"policyRule\": " + rule(value("[parameters('p')]")) + "}}");
        write("self.yaml", "policyFile: self.yaml\nresource: {type: a/b, name: x}\nexpect: none\n");
        write("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nresource: *b\nexpect: none\n");
        write("number.yaml", "policy: {}\nresource: {type: a/b, name: x, n: 1e99999999999}\nexpect: none\n");
        write("row-deep.json", ROW.formatted("[".repeat(10_000) + "]".repeat(10_000)));
        write("row-number.json", ROW.formatted("{\"n\": 1e2147483649}"));
        write("row-latin.json", ROW.formatted("{\"n\": \"\u00e9\"}"), ISO_8859_1);
        write("row-cut.json", "[" + ROW.formatted("{}"));
        Files.createDirectory(folder.resolve("folder.json"));
        Files.createSymbolicLink(folder.resolve("folder.json").resolve("loop"), folder.resolve("folder.json"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # arguments                                       | exit | message
        lint HERE/deep.json                                | 1 | SG0105
        lint HERE/calls.json                               | 1 | SG0701: functions nest more than 64 deep
        lint HERE/expression.json                          | 1 | SG0701: expression is longer than 81920 characters
        lint HERE/exponent.json                            | 1 | SG0108
        lint HERE/twice.json                               | 1 | SG0106
        lint HERE/nothing.json                             | 1 | SG0104
        lint HERE/cut.json                                 | 1 | SG0103
        lint HERE/terminal.json                            | 1 | unknown key `\\u001b[31mred\\u000aline`
        lint HERE/latin.json                               | 1 | SG0101
        lint HERE/wide.json                                | 1 | SG0101
        lint HERE/folder.json                              | 3 | SG0803
        lint HERE/itself.json                              | 1 | is not the id of a policy definition
        test HERE/self.yaml                                | 1 | 0 passed, 1 failed
        test HERE/bomb.yaml                                | 1 | 0 passed, 1 failed
        test HERE/number.yaml                              | 1 | 0 passed, 1 failed
        compile --out HERE/out --initiative HERE/deep.json     | 3 | SG0105
        compile --out HERE/out --initiative HERE/exponent.json | 3 | SG0108
        compile --out HERE/out --initiative HERE/latin.json    | 3 | SG0101
        compile --out HERE/out --initiative HERE/nothing.json  | 3 | SG0104
        compile --out HERE/out --initiative HERE/folder.json   | 3 | SG0803
        scan HERE/row-deep.json                            | 3 | SG0816
        scan HERE/row-number.json                          | 3 | SG0804
        scan HERE/row-latin.json                           | 3 | SG080
        scan HERE/row-cut.json                             | 3 | SG0804
        scan HERE/nothing.json                             | 3 | SG0805
        scan --kind inventory HERE/nothing.json            | 0 | SG0807
        explain STG-01 --resource HERE/row-deep.json       | 3 | SG0816
        explain STG-01 --resource HERE/row-number.json     | 3 | SG0804
        explain STG-01 --resource HERE/row-latin.json      | 3 | SG080
        """)
    void is_refused_in_lines(String arguments, int exit, String message) {
        String line = arguments.replace("HERE", folder.toString());
        Cli.Run run = Assertions.assertTimeoutPreemptively(SOON, () -> Cli.run(line.split(" ", -1)));

        assertThat(run.out() + run.err()).contains(message.replace("HERE", folder.toString()));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out() + run.err())
                .doesNotContain("Exception", "\tat ", "internal error", "\u001b")
                .hasSizeLessThan(20_000);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_default_that_names_its_own_parameter_ends() {
        Cli.Run run = Cli.run("lint", folder.resolve("default.json").toString());

        assertThat(run.exit()).isIn(0, 1);
        assertThat(run.out() + run.err()).doesNotContain("internal error");
    }

    private static String value(String expression) {
        return "{\"value\": \"" + expression + "\", \"equals\": \"a\"}";
    }

    private static String rule(String condition) {
        return "{\"if\": " + condition + ", \"then\": {\"effect\": \"audit\"}}";
    }

    private static String initiative(String name, String member) {
        return "{\"name\": \"" + name + "\", \"properties\": {\"policyDefinitions\": [{\"policyDefinitionId\": \""
                + member + "\", \"policyDefinitionReferenceId\": \"M-1\"}]}}";
    }

    private void write(String name, String text) throws IOException {
        write(name, text, UTF_8);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(charset));
    }
}
