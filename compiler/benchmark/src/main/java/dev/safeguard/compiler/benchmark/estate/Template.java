package dev.safeguard.compiler.benchmark.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the rows of a type look like.
 *
 * @param share how common it is, against the others of the file and of the other files
 * @param chance of how many parents in a hundred it is a companion
 * @param columns writes all columns, in the order of the alphabet
 */
record Template(String type, int share, int chance, Text name, Part columns, List<Template> companions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Template {
        companions = List.copyOf(companions);
    }

    static List<Template> read(String... files) {
        return Stream.of(files).flatMap(Template::read).toList();
    }

    private static Stream<Template> read(String file) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            return all(JSON.readTree(in)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Template> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(Template::parse);
    }

    private static Template parse(JsonNode json) {
        return new Template(
                json.path("type").asText(),
                json.path("share").asInt(),
                json.path("chance").asInt(),
                Text.parse(json.path("name").asText()),
                Columns.of(json),
                all(json.path("companions")).toList());
    }

    static Choice<Template> choice(List<Template> templates) {
        Function<Template, Integer> share = Template::share;
        return Choice.of(templates, share);
    }
}
