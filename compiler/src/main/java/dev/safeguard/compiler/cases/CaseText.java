package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Cuts a case file into documents and parses each alone, so that a broken one does not take the others along. */
final class CaseText {
    /** A policy of the greatest depth that is read fits; a little below the 1,000 levels that JSON is written to. */
    static final int MAX_DEPTH = 990;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(8 << 20)
            .build();
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(LIMITS)
            .build();
    private static final JsonFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    private final Source source;
    private final Consumer<Finding> findings;

    private CaseText(Source source, Consumer<Finding> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** The documents of the file that parse; for each of the others, a finding. */
    static List<PlacedJson> parse(Source source, Consumer<Finding> findings) {
        CaseText text = new CaseText(source, findings);
        List<PlacedJson> documents = new ArrayList<>();
        for (Chunk chunk : text.chunks()) {
            text.parse(chunk, documents);
        }
        return documents;
    }

    private record Chunk(JsonFactory format, String text, int linesBefore) {}

    private List<Chunk> chunks() {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return split(JSON, line -> true);
        }
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml") || !looksLikeJson();
        return yaml ? split(YAML, CaseText::startsDocument) : List.of(new Chunk(JSON, source.text(), 0));
    }

    private boolean looksLikeJson() {
        String text = source.text().stripLeading();
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("//") || text.startsWith("/*");
    }

    private static boolean startsDocument(String line) {
        return line.equals("---") || line.startsWith("--- ") || line.startsWith("---\t");
    }

    /** Splits before every line of which the test is true; the separators stay, as YAML allows them at the start. */
    private List<Chunk> split(JsonFactory format, Predicate<String> before) {
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        int number = 0;
        for (String line : source.text().split("\r?\n", -1)) {
            if (number > start && before.test(line)) {
                chunks.add(new Chunk(format, text.toString(), start));
                text.setLength(0);
                start = number;
            }
            text.append(line).append('\n');
            number++;
        }
        chunks.add(new Chunk(format, text.toString(), start));
        return chunks;
    }

    private void parse(Chunk chunk, List<PlacedJson> documents) {
        try (JsonParser parser = chunk.format.createParser(chunk.text)) {
            while (parser.nextToken() != null) {
                documents.add(new TreeBuilder(source.name(), chunk.linesBefore).build(parser));
            }
        } catch (JsonProcessingException e) {
            findings.accept(syntax(e, chunk.linesBefore));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private Finding syntax(JsonProcessingException e, int linesBefore) {
        JsonLocation at = e.getLocation();
        Place place = at == null
                ? Place.of(source.name())
                : new Place(source.name(), "", linesBefore + at.getLineNr(), at.getColumnNr());
        String message =
                e.getOriginalMessage().lines().findFirst().orElse("malformed").strip();
        String plain = message.replaceAll(" ?\\((code|start marker|from|`)[^)]*\\)+.*", "")
                .replaceAll(", from `Stream\\w+\\.\\w+\\(\\)`", "");
        return new Finding(
                CaseCodes.SYNTAX,
                place,
                plain.isEmpty() ? "malformed" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1),
                "correct the text there");
    }
}
