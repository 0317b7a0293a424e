package dev.safeguard.dsl.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.generator.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed fields made from a user's own provider listing, in a package of the user's, compile against this module. */
class UsersOwnTypesTest {
    private static final String LISTING = """
            {"value": [{"namespace": "Contoso.Health", "resourceTypes": [{
              "resourceType": "patientRecords", "apiVersions": ["2024-01-01"], "capabilities": "SupportsTags, SupportsLocation",
              "aliases": [
                {"name": "Contoso.Health/patientRecords/sealed", "defaultPath": "properties.sealed",
                 "defaultMetadata": {"type": "Boolean", "attributes": "Modifiable"}},
                {"name": "Contoso.Health/patientRecords/readers[*]", "defaultPath": "properties.readers[*]",
                 "defaultMetadata": {"type": "Object", "attributes": "None"}},
                {"name": "Contoso.Health/patientRecords/readers[*].role", "defaultPath": "properties.readers[*].role",
                 "defaultMetadata": {"type": "String", "attributes": "None"}}]}]}]}
            """;

    private static final String CONTROL = """
            package com.contoso;

            import static com.contoso.ResourceTypes.PATIENT_RECORDS;

            class Use {
                dev.safeguard.dsl.rule.Condition sealed = PATIENT_RECORDS.sealed().isTrue();
                dev.safeguard.dsl.rule.Condition readers =
                        PATIENT_RECORDS.readers().all(reader -> reader.role().in("nurse", "physician"));
            }
            """;

    @Test
    void generated_sources_compile(@TempDir Path folder) throws IOException {
        Path listing = Files.writeString(folder.resolve("listing.json"), LISTING);
        Path sources = folder.resolve("sources");
        int code = Generator.run(
                List.of("fields", sources.toString(), "com.contoso", "all", listing.toString()), System.err);
        assertThat(code).isZero();

        Files.writeString(sources.resolve("com/contoso/Use.java"), CONTROL);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sources)) {
            all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));

        assertThat(Snippets.errorsOfFiles(files, classes)).isEmpty();
        assertThat(classes.resolve("com/contoso/Use.class")).exists();
    }
}
