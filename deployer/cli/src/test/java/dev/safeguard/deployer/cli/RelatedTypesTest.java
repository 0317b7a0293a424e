package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.compiler.companion.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the resources that existence checks of the initiative look for get into an inventory: decided for each type, because
 * a wrong guess is a wrong verdict. A new type fails here until somebody has looked it up.
 */
class RelatedTypesTest {
    @TempDir
    private Path folder;

    @Test
    void of_each_type_is_decided_how_it_is_exported() throws IOException {
        SortedMap<String, String> decided = new TreeMap<>();
        try (InputStream table = RelatedTypesTest.class.getResourceAsStream("related-types.tsv")) {
            new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> decided.put(cells[0], cells[1]));
        }

        assertThat(lookedFor()).isEqualTo(decided);
    }

    private SortedMap<String, String> lookedFor() throws IOException {
        assertThat(Cli.run("compile", "--out", folder.toString()).exit()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("policyDefinitions"))) {
            return files.map(RelatedTypesTest::details)
                    .filter(details -> details.has("type"))
                    .map(details -> details.path("type").asText())
                    .filter(type -> !type.toLowerCase(Locale.ROOT).endsWith("/privateendpointconnections"))
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), RelatedTypesTest::way, (a, b) -> a, TreeMap::new));
        }
    }

    private static JsonNode details(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile()).at("/properties/policyRule/then/details");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String way(String type) {
        Listing.Way way = Listing.bundled().way(type);
        return way.table().orElse("not exported") + (way.oneByOne() ? ", by name" : "");
    }
}
