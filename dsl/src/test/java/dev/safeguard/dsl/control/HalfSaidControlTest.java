package dev.safeguard.dsl.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.azure.Snippets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stages are for: a control that lacks a part, or mixes two kinds, is refused by the compiler. */
class HalfSaidControlTest {
    private static final String NAMED = "control(\"CLI-01\", \"clinic.https\")";
    private static final String SCOPED = NAMED + ".implementing(ACCESS_CONTROL).on(STORAGE_ACCOUNTS)";
    private static final String HOLDS = ".mustHave(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue())";
    private static final String RELATED = ".mustHave(Related.ofType(\"Microsoft.Insights/diagnosticSettings\"))";
    private static final String EXISTS = RELATED + ".satisfying(DIAGNOSTIC_SETTINGS.workspaceId().exists())";

    @TempDir
    private Path output;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCOPED + HOLDS + ".otherwise(DENY).because(\"why\")",
                SCOPED + ".when(STORAGE_ACCOUNTS.kind().equalTo(\"StorageV2\"))" + HOLDS
                        + ".otherwise(AUDIT).because(\"why\")",
                SCOPED + HOLDS + ".alsoOn(KEY_VAULTS).mustHave(KEY_VAULTS.publicNetworkAccess().equalTo(\"Disabled\"))"
                        + ".otherwise(AUDIT).because(\"why\")",
                SCOPED + EXISTS + ".otherwiseAudit().because(\"why\")",
            })
    void a_whole_control_compiles(String control) throws IOException {
        assertThat(errors(control)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NAMED,
                NAMED + ".implementing(ACCESS_CONTROL)",
                SCOPED,
                SCOPED + HOLDS,
                SCOPED + HOLDS + ".otherwise(DENY)",
                SCOPED + RELATED,
                SCOPED + EXISTS,
                SCOPED + EXISTS + ".otherwiseAudit()",
            })
    void a_half_said_control_does_not_compile(String control) throws IOException {
        assertThat(errors(control)).anySatisfy(error -> assertThat(error).contains("incompatible types"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        .on(STORAGE_ACCOUNTS)             | on
        .implementing()                   | implementing
        .because("why")                   | because
        """)
    void a_name_needs_its_citation_first(String word, String culprit) throws IOException {
        assertThat(errors(NAMED + word)).anySatisfy(error -> assertThat(error).contains(culprit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        .otherwise(DENY).because("why")              | otherwise
        .otherwise(AUDIT).because("why")             | otherwise
        .alsoOn(KEY_VAULTS).mustBeKept()              | mustBeKept
        """)
    void existence_is_watched_and_never_denied(String words, String culprit) throws IOException {
        assertThat(errors(SCOPED + EXISTS + words))
                .anySatisfy(error -> assertThat(error).contains(culprit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        .otherwiseAudit().because("why")                                              | otherwiseAudit
        .otherwise(AUDIT).orDeploy(Template.template().inResourceGroup()).because("") | orDeploy
        .satisfying(STORAGE_ACCOUNTS.kind().exists())                                 | satisfying
        """)
    void a_condition_is_never_deployed(String words, String culprit) throws IOException {
        assertThat(errors(SCOPED + HOLDS + words))
                .anySatisfy(error -> assertThat(error).contains(culprit));
    }

    private List<String> errors(String control) throws IOException {
        String source = """
                import static dev.safeguard.dsl.azure.ResourceTypes.*;
                import static dev.safeguard.dsl.control.Control.control;
                import static dev.safeguard.dsl.control.RequestEffect.*;
                import static dev.safeguard.dsl.hipaa.Safeguards.*;
                import dev.safeguard.dsl.control.*;
                import dev.safeguard.dsl.rule.Details.Related;

                class Snippet {
                    Control said = %s;
                }
                """.formatted(control);
        return Snippets.errorsOfClass("Snippet", source, output);
    }
}
