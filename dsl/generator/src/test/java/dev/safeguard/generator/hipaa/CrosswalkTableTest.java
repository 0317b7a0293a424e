package dev.safeguard.generator.hipaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrosswalkTableTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void mapped_citations_are_in_the_order_of_the_regulation() throws IOException {
        Path facts = file("facts.tsv", """
                164.312(b)\t228\tAU-1 AU-2\tPR.PT-1\tPR.PS-04
                164.314(a)(2)(i)(B)\t281\t-\t-\t-
                164.308(a)(7)(ii)(A)\t114\tCP-9 CP-9(1)\t-\t-
                """);

        assertThat(CrosswalkTable.write(facts, List.of("c")))
                .containsExactly(
                        "# c",
                        "citation\tnist_800_53r5",
                        "164.308(a)(7)(ii)(A)\tCP-9 CP-9(1)",
                        "164.312(b)\tAU-1 AU-2");
    }

    @Test
    void facts_with_other_columns_are_refused() throws IOException {
        Path facts = file("facts.tsv", "164.312(b)\tAU-1\n");

        assertThatThrownBy(() -> CrosswalkTable.write(facts, List.of()))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("nist_800_53r5");
    }

    @Test
    void the_java_text_holds_each_row() throws IOException {
        Path table = file("table.tsv", "citation\tnist_800_53r5\n164.312(b)\tAU-1 AU-2\n164.312(d)\tIA-2\n");

        assertThat(CrosswalkSource.of(table))
                .contains(
                        "            Map.entry(\"164.312(b)\", List.of(\"AU-1\", \"AU-2\")),\n",
                        "            Map.entry(\"164.312(d)\", List.of(\"IA-2\")));\n");
    }
}
