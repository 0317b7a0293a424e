package dev.safeguard.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables in {@code dsl/src/facts}, and those of Terraform in {@code compiler}, are what the generator makes, not what somebody typed. */
class CommittedTablesTest {
    private static final Path FACTS = Path.of("../src/facts");
    private static final Path TERRAFORM = Path.of("../../compiler/src/main/resources/dev/safeguard/compiler/terraform");
    private static final Path ROLES = Path.of("../../compiler/src/main/resources/dev/safeguard/compiler/role");
    private static final Path OURS = Path.of("../../compiler/src/facts");
    private static final Path SPEC = Path.of(System.getProperty("safeguard.shared", "../../../shared"), "spec");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
        aliases.tsv,        aliases OUT SPEC/aliases-full.tsv.gz
        resource-types.tsv, resource-types OUT SPEC/arm-types.tsv.gz SPEC/arm-types-versions.tsv
        hipaa.tsv,          hipaa OUT SPEC/hipaa-security-rule.tsv FACTS/hipaa-names.tsv
        crosswalk.tsv,      crosswalk OUT SPEC/hipaa-nist-crosswalk.tsv
        typed-resource-types.tsv, named-types OUT SPEC/control-catalogue.md FACTS/aliases.tsv FACTS/resource-types.tsv
        azurerm/map.tsv,   azurerm-map OUT SPEC/azurerm-map.tsv OURS/azurerm-additions.tsv
        azurerm/types.tsv, azurerm-types OUT SPEC/azurerm-types.tsv SPEC/azurerm-schema.tsv.gz
        roles.tsv,         built-in-roles OUT SPEC/control-catalogue.md OURS/built-in-roles.tsv
        """)
    void a_table_is_what_its_sources_give(String table, String command) throws IOException {
        assumeTrue(Files.isDirectory(SPEC), "the sources of the tables are not there: " + SPEC);
        Path committed = folderOf(table).resolve(table);
        Path out = Files.copy(committed, folder.resolve(committed.getFileName()));
        List<String> args = Stream.of(command.split(" ", -1))
                .map(word -> word.replace("OUT", out.toString())
                        .replace("SPEC", SPEC.toString())
                        .replace("FACTS", FACTS.toString())
                        .replace("OURS", OURS.toString()))
                .toList();

        assertThat(Generator.run(args, System.err)).isZero();
        assertThat(rows(out)).isEqualTo(rows(committed));
    }

    private static Path folderOf(String table) {
        if (table.equals("roles.tsv")) {
            return ROLES;
        }
        return table.startsWith("azurerm/") ? TERRAFORM : FACTS;
    }

    private static List<String> rows(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void the_alias_table_is_compact() throws IOException {
        assertThat(Files.size(FACTS.resolve("aliases.tsv"))).isLessThan(3_000_000);
    }
}
