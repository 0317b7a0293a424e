package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.safeguard.compiler.tree.ParserMessage;
import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.compiler.tree.TreeBuilder;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Parses case files. Documents and the elements of lists are handed on one by one: memory holds one of them. */
final class CaseText {
    /** A policy of the greatest depth that is read fits; a little below the 1,000 levels that JSON is written to. */
    static final int MAX_DEPTH = 990;

    /** The key of a list of cases. */
    static final String LIST = "cases";

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

    private final String name;
    private final Consumer<PlacedJson> documents;
    private final Consumer<Finding> findings;

    /**
     * A parser of one file.
     *
     * @param documents takes what should be a case
     * @param findings takes what does not parse
     */
    CaseText(String name, Consumer<PlacedJson> documents, Consumer<Finding> findings) {
        this.name = name;
        this.documents = documents;
        this.findings = findings;
    }

    /** Reads the file; the stream must support marks. */
    void parse(InputStream in) throws IOException {
        skipByteOrderMark(in);
        CaseParts parts = new CaseParts(name, this::yaml, findings);
        switch (CaseFormat.of(name, in)) {
            case YAML -> parts.cut(in, CaseText::startsDocument);
            case JSON_LINES -> new CaseParts(name, this::json, findings).cut(in, line -> true);
            case JSON -> json(in);
        }
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        boolean isMark =
                first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!isMark) {
            in.reset();
        }
    }

    private static boolean startsDocument(byte[] line) {
        return line.length >= 3
                && line[0] == '-'
                && line[1] == '-'
                && line[2] == '-'
                && (line.length == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
    }

    private void yaml(CaseParts.Part part) {
        inMemory(YAML, part);
    }

    private void json(CaseParts.Part part) {
        inMemory(JSON, part);
    }

    private void inMemory(JsonFactory format, CaseParts.Part part) {
        try {
            parse(format, new StringReader(part.text()), part.linesBefore());
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private void json(InputStream in) throws IOException {
        parse(JSON, new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 0);
    }

    private void parse(JsonFactory format, Reader text, int linesBefore) throws IOException {
        try (JsonParser parser = format.createParser(text)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            try {
                while (parser.nextToken() != null) {
                    root(parser, linesBefore);
                }
            } catch (CharacterCodingException e) {
                findings.accept(
                        notUtf8(new Place(name, "", parser.currentLocation().getLineNr(), 1)));
            }
        } catch (JsonProcessingException e) {
            findings.accept(syntax(e, linesBefore));
        }
    }

    private void root(JsonParser parser, int linesBefore) throws IOException {
        TreeBuilder builder = new TreeBuilder(name, linesBefore, "");
        switch (parser.currentToken()) {
            case START_ARRAY -> elements(parser, linesBefore, "");
            case START_OBJECT -> object(parser, builder, linesBefore);
            default -> documents.accept(builder.build(parser));
        }
    }

    private void elements(JsonParser parser, int linesBefore, String pointer) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            documents.accept(new TreeBuilder(name, linesBefore, pointer + "/" + i).build(parser));
        }
    }

    /** A case, or a list of them: then the list is all there is. */
    private void object(JsonParser parser, TreeBuilder builder, int linesBefore) throws IOException {
        builder.begin(parser);
        if (parser.nextToken() == JsonToken.FIELD_NAME && LIST.equals(parser.currentName())) {
            list(parser, builder, linesBefore);
            parser.nextToken();
            nothing(builder.members(parser));
        } else {
            documents.accept(builder.members(parser));
        }
    }

    private void list(JsonParser parser, TreeBuilder builder, int linesBefore) throws IOException {
        Place place = builder.place(parser, "/" + LIST);
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            elements(parser, linesBefore, "/" + LIST);
        } else {
            findings.accept(new Finding(CaseCodes.WRONG_TYPE, place, "`cases` is no list", "write a list"));
            parser.skipChildren();
        }
    }

    /** What follows the list in its object must be nothing. */
    private void nothing(PlacedJson rest) {
        if (rest.json().has(LIST)) {
            Place place = rest.at("/" + LIST);
            findings.accept(
                    new Finding(CaseCodes.DUPLICATE_KEY, place, "`cases` occurs twice", "remove one of the two"));
        }
        try {
            Member.at(rest, "").allow(List.of(LIST));
        } catch (CaseProblem problem) {
            findings.accept(problem.finding());
        }
    }

    static Finding notUtf8(Place place) {
        return new Finding(CaseCodes.NOT_UTF8, place, "bytes that are not UTF-8", "save the file as UTF-8");
    }

    private Finding syntax(JsonProcessingException e, int linesBefore) {
        JsonLocation at = e.getLocation();
        Place place = at == null ? Place.of(name) : new Place(name, "", linesBefore + at.getLineNr(), at.getColumnNr());
        return new Finding(CaseCodes.SYNTAX, place, ParserMessage.of(e), "correct the text there");
    }
}
