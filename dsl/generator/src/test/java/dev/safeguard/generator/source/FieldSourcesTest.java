package dev.safeguard.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.generator.facts.AliasTable;
import dev.safeguard.generator.facts.NamedType;
import dev.safeguard.generator.facts.TypeFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSourcesTest {
    private static final String TABLE = """
            @Contoso.Health/records
            0	a.bC	sm
            0	aB.c	s?
            0	class	b
            0	codes	a
            1	[*]	s
            0	count	i
            0	deep.a.b.c.d.e	s
            0	kind	s	-
            0	loose[*].x	n
            0	mixed	y
            0	rules	a
            1	[*]	o
            2	.access	s	+
            2	.exists	b	+
            2	.ports[*]	i	+
            2	.sources	a	+
            3	[*]	o
            4	.address	u
            4	.parts[*]	s
            0	settings	o
            0	wholeOnly	a
            """;

    @TempDir
    private Path folder;

    private void generate(String packageName) {
        List<NamedType> types = List.of(new NamedType("Contoso.Health/records", "HealthRecords"));
        new FieldSources(packageName, List.of(new TypeFact("contoso.health/RECORDS", true, true, false, "")))
                .write(new OutputFolder(folder), types, AliasTable.read(TABLE.lines()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HealthRecords", "ResourceTypes"})
    void sources_equal_the_golden_files(String name) throws IOException {
        generate("dev.safeguard.dsl.azure");

        String actual = Files.readString(folder.resolve("dev/safeguard/dsl/azure/" + name + ".java"));
        Path golden = Path.of("src/test/golden", name + ".java.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual)
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void sources_of_another_package_import_the_base_classes() throws IOException {
        generate("com.contoso");

        assertThat(Files.readString(folder.resolve("com/contoso/HealthRecords.java")))
                .startsWith("package com.contoso;\n\nimport dev.safeguard.dsl.azure.*;\n");
    }

    @Test
    void sources_of_types_no_longer_named_are_deleted() throws IOException {
        Path stale = folder.resolve("dev/safeguard/dsl/azure/Gone.java");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "class Gone {}");
        generate("dev.safeguard.dsl.azure");

        try (Stream<Path> files = Files.list(folder.resolve("dev/safeguard/dsl/azure"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("HealthRecords.java", "ResourceTypes.java");
        }
    }
}
