package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees who is mistaken: one clear message with a remedy, the right exit code, no stack trace. */
class MistakesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("broken.json"), "{\"id\": ");
        Files.writeString(folder.resolve("text.json"), "hello");
        Files.writeString(
                folder.resolve("template.json"),
                "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\"}");
        Files.writeString(folder.resolve("rows.json"), "[]");
        Files.writeString(folder.resolve("row.txt"), "{\"type\": \"a/b\", \"name\": \"x\", \"properties\": {}}");
        Files.writeString(folder.resolve("two.json"), "{}");
        Files.writeString(folder.resolve("not.jar"), "PK?");
        Files.writeString(folder.resolve("export.json"), "[{\"namespace\": \"Microsoft.Web\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # arguments                              | exit | message
                                                 | 3 | a verb is missing; there is quickstart, compile, lint
        scna                                     | 3 | unknown verb `scna`; use `scan`
        frobnicate                               | 3 | unknown verb `frobnicate`; there is quickstart,
        destroy                                  | 3 | `destroy` comes with a later version; there is quickstart,
        landing-zone list                        | 3 | `landing-zone` comes with a later version
        evidence verify                          | 3 | `evidence` comes with a later version
        lint                                     | 3 | missing required parameter: 'PATH'; see `safeguard lint --help`
        lint --frobnicate HERE/rows.json          | 3 | unknown option `--frobnicate`; see `safeguard lint --help`
        lint --quite HERE/rows.json               | 3 | unknown option `--quite`; use `--quiet`
        lint HERE/missing.json                    | 3 | HERE/missing.json: error SG0801: no such file or folder; check the path
        lint HERE/row.json                        | 3 | did you mean `HERE/rows.json`?
        lint HERE/empty                           | 3 | HERE/empty: error SG0803: nothing to read; name a folder with
        lint HERE/*.xyz                           | 3 | HERE/*.xyz: error SG0803: no file matches
        lint -o sarif HERE/rows.json              | 3 | output `sarif` is not written by this verb; there is text, json
        lint -o html HERE/rows.json               | 3 | output `html` is not written by this verb; there is text, json
        lint -o jsn HERE/rows.json                | 3 | output `jsn` is unknown; use `json`
        lint -o json= HERE/rows.json              | 3 | `-o json=` names no file
        lint -o text -o json HERE/rows.json       | 3 | two results for standard output; write one of them to a file
        compile                                  | 3 | missing required option: '--out=DIR'; see `safeguard compile --help`
        compile --out HERE/x --format bicep       | 3 | format `bicep` comes with a later version; there is azure
        compile --out HERE/x --format yaml        | 3 | unknown format `yaml`; there is azure
        compile --out HERE/x --initiative hipa    | 3 | no initiative `hipa`; use `hipaa`
        compile --out HERE/x --initiative soc2    | 3 | no initiative `soc2`; there is hipaa, hipaa-observe, hipaa-nprm, or name a file or folder
        compile --out HERE/rows.json              | 3 | `HERE/rows.json` is a file; name a folder
        compile --out HERE/x --pack HERE/none.jar  | 3 | no pack at `HERE/none.jar`; check the path of the jar
        compile --out HERE/x --pack HERE/not.jar   | 3 | `HERE/not.jar` is not a jar
        compile --out HERE/x --initiative HERE/two.json | 3 | HERE/two.json
        compile --out HERE/x extra                | 3 | `extra` is one argument too many
        test HERE/missing.yaml                    | 3 | HERE/missing.yaml: error SG0801: no such file or folder
        scan HERE/missing.json                    | 3 | SG0801
        scan HERE/broken.json                     | 3 | HERE/broken.json:1:8: error SG0804: malformed JSON; export the file again
        scan HERE/text.json                       | 3 | HERE/text.json:1:1: error SG0804
        scan HERE/two.json                        | 3 | error SG0805: JSON that describes no resources
        scan HERE/template.json                   | 3 | error SG0832
        scan HERE/empty                           | 3 | SG0803
        scan HERE/rows.json --kind terraform      | 3 | error SG0806: an inventory, not a Terraform plan or state; leave out --kind
        scan HERE/rows.json --unknown=maybe       | 3 | invalid value for option '--unknown': `maybe` is none of pass, warn and fail; see `safeguard scan --help`
        scan HERE/rows.json --kind csv            | 3 | unknown kind `csv`; there is inventory, arm, terraform, bicep
        scan HERE/rows.json -o junti              | 3 | output `junti` is unknown; use `junit`
        scan HERE/rows.json --parameter a         | 3 | `--parameter a` has no name and value; write --parameter NAME=VALUE
        scan HERE/rows.json --parameter a=1 --parameter A=2 | 3 | parameter `A` is given twice
        scan HERE/rows.json --parameter efect-stg-01=Audit | 3 | no parameter `efect-stg-01`; use `effect-stg-01`
        scan HERE/rows.json --parameter effect-stg-01=Denny | 3 | Denny
        explain STG-99                           | 3 | no control `STG-99`; use `STG-0
        explain nonsense-that-is-far-off         | 3 | no control `nonsense-that-is-far-off`; `safeguard explain` lists the controls
        explain STG-01 --resource HERE/none.json  | 3 | no such file `HERE/none.json`; name the JSON of a resource
        explain STG-01 --resource HERE/rows.json  | 3 | SG0807
        explain STG-01 --resource HERE/row.txt --parameter nope=1 | 3 | no parameter `nope`; there is effect
        types HERE/none.json --out HERE/x --package a.b | 3 | no such file `HERE/none.json`
        types HERE/export.json --out HERE/x --package a.b | 3 | export.json
        types HERE/export.json --out HERE/x --package A-B | 3 | `A-B` is no Java package
        plan                                     | 3 | missing required option: '--management-group=ID'
        plan --management-group g --endpoint xyz | 3 | `xyz` is no address; write one like http://127.0.0.1:8123
        plan --management-group g --endpoint http://127.0.0.1:1 | 4 | `http://127.0.0.1:1` does not answer; check the address
        plan --management-group g --cloud pubic  | 3 | unknown cloud `pubic`; use `public`
        plan --management-group g --parameter nope=1 | 3 | has no parameter `nope`
        apply                                    | 3 | no plan and no management group; write `apply PLAN`
        apply HERE/none.plan                      | 3 | cannot read plan `HERE/none.plan`; save one with
        apply HERE/rows.json                      | 3 | HERE/rows.json
        status --management-group g --by colour  | 3 | unknown table `colour`; there is citation, control
        status --management-group g --endpoint http://127.0.0.1:1 | 4 | does not answer
        status --management-group g --endpoint https://127.0.0.1:1 --trust HERE/none.pem | 3 | no certificate at `HERE/none.pem`
        local --port 70000                       | 3 | `70000` is no port; name one from 1 to 65535, or 0
        local --port eighty                      | 3 | invalid value for option '--port'
        local --estate HERE/none.json             | 3 | cannot read estate `HERE/none.json`
        local --estate HERE/broken.json           | 3 | HERE/broken.json
        """)
    void one_clear_message(String arguments, int exit, String message) {
        String line = arguments == null ? "" : arguments.replace("HERE", folder.toString());
        Cli.Run run = Cli.run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(run.err()).contains(message.replace("HERE", folder.toString()));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .contains(";");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Run run = Cli.run("local", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("safeguard: port " + taken.getLocalPort()
                            + " is in use; name another one with --port, or 0 for a free one\n");
        }
    }

    @Test
    void a_report_into_a_folder_is_refused_and_leaves_nothing() throws IOException {
        Cli.Run run = Cli.run("scan", folder.resolve("rows.json").toString(), "-o", "json=" + folder.resolve("empty"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("is a folder; name a file");
        assertThat(folder.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void soft_fail_does_not_excuse_bad_input() {
        assertThat(Cli.run("lint", "--soft-fail", folder.resolve("none.json").toString())
                        .exit())
                .isEqualTo(3);
    }
}
