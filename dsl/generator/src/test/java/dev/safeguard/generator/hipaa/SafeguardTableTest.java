package dev.safeguard.generator.hipaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeguardTableTest {
    @TempDir
    private Path folder;

    private Path facts = Path.of("");

    @BeforeEach
    void facts() throws IOException {
        facts = file("facts.tsv", """
                164.312(b)\tstandard\tAudit controls\trequired\ttechnical\tin-force\tRecord activity.\ta note
                164.306(a)\tgeneral-rule\tGeneral "rule"\tn.a.\tgeneral\tin-force\tKeep <all> safe.\t
                164.312(f)\tproposed-rule\tMFA\tproposed required\tproposed\tproposed\tSoon.\t
                """);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void named_facts_are_in_the_order_of_the_regulation() throws IOException {
        Path names = file("names.tsv", "164.312(b)\tAUDIT_CONTROLS\n164.306(a)\tGENERAL\n");

        assertThat(SafeguardTable.write(facts, names, List.of("c")))
                .containsExactly(
                        "# c",
                        "constant\tcitation\tkind\ttitle\tdesignation\tfamily\tparaphrase",
                        "GENERAL\t164.306(a)\tgeneral-rule\tGeneral \"rule\"\tn.a.\tgeneral\tKeep <all> safe.",
                        "AUDIT_CONTROLS\t164.312(b)\tstandard\tAudit controls\trequired\ttechnical\tRecord activity.");
    }

    @Test
    void a_name_without_a_fact_in_force_is_refused() throws IOException {
        Path names = file("names.tsv", "164.312(f)\tMFA\n");

        assertThatThrownBy(() -> SafeguardTable.write(facts, names, List.of()))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("164.312(f)");
    }

    @Test
    void two_citations_with_one_name_are_refused() throws IOException {
        Path names = file("names.tsv", "164.312(b)\tSAME\n164.306(a)\tSAME\n");

        assertThatThrownBy(() -> SafeguardTable.write(facts, names, List.of()))
                .hasMessageContaining("share a constant");
    }

    @Test
    void constants_quote_what_java_and_javadoc_would_misread() throws IOException {
        Path names = file("names.tsv", "164.306(a)\tGENERAL\n");
        Path table = file("table.tsv", String.join("\n", SafeguardTable.write(facts, names, List.of())) + "\n");

        assertThat(SafeguardsSource.of(table))
                .contains(
                        "/** 45 CFR 164.306(a), General \"rule\" (neither required nor addressable): Keep &lt;all&gt; safe. */",
                        "public static final Safeguard GENERAL = new Safeguard(",
                        "\"General \\\"rule\\\"\"",
                        "Designation.NOT_APPLICABLE",
                        "Kind.GENERAL_RULE",
                        "Family.GENERAL",
                        "\"Keep <all> safe.\");");
    }
}
