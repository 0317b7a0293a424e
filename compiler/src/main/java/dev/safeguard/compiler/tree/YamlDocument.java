package dev.safeguard.compiler.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a file that holds one document of YAML (or JSON, which is YAML too). */
public final class YamlDocument {
    private static final JsonFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    private YamlDocument() {}

    /**
     * The document with the place of each node.
     *
     * @param syntax the code of a finding about text that is no YAML, or holds no document or several
     * @param findings takes what is wrong; then the result is empty
     */
    public static Optional<PlacedJson> read(Source source, Code syntax, Consumer<Finding> findings) {
        try (JsonParser parser = YAML.createParser(source.text())) {
            if (parser.nextToken() == null) {
                findings.accept(finding(syntax, Place.of(source.name()), "the file holds nothing"));
                return Optional.empty();
            }
            TreeBuilder builder = new TreeBuilder(source.name(), 0, "");
            PlacedJson document = builder.build(parser);
            if (parser.nextToken() != null) {
                findings.accept(finding(syntax, builder.place(parser, ""), "a second document begins"));
                return Optional.empty();
            }
            return Optional.of(document);
        } catch (JsonProcessingException e) {
            findings.accept(finding(syntax, place(source, e), ParserMessage.of(e)));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static Place place(Source source, JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> new Place(source.name(), "", at.getLineNr(), at.getColumnNr()))
                .orElse(Place.of(source.name()));
    }

    private static Finding finding(Code syntax, Place place, String problem) {
        return new Finding(syntax, place, problem, "write one YAML document and correct the text there");
    }
}
