package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    private static String csv(VerdictReport report) throws IOException {
        StringWriter text = new StringWriter();
        CsvReport.write(report, text);
        return text.toString();
    }

    @Test
    void a_header_and_a_row_for_each_verdict() throws IOException {
        assertThat(csv(Samples.report(false)))
                .startsWith("control,member,key,citations,resource,id,type,verdict,effect,file,line,reasons\n"
                        + "STG-01,STG-01,storage.https-only,\"164.312(e)(1)\n164.312(e)(2)(ii)\"," + Samples.ACCOUNT
                        + ",,Microsoft.Storage/storageAccounts,fail,Deny,inventory.json,12,")
                .contains("\nKV-02,KV-02,keyvault.purge,\"164.312(b)\nOTHER-7\"," + Samples.VAULT)
                .doesNotContain("\r")
                .endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"})
    void what_a_spreadsheet_would_compute_is_shown(String name) throws IOException {
        Tally tally = new Tally(false);
        tally.add(new Verdict(
                "C-1",
                "c",
                List.of(),
                name,
                Optional.empty(),
                "a/b",
                VerdictKind.FAIL,
                "Deny",
                Optional.empty(),
                0,
                List.of()));

        assertThat(csv(tally.report())).contains(",'" + name + ",");
    }
}
