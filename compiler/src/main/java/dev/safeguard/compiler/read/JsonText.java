package dev.safeguard.compiler.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** JSON text to a tree, with the line of each node; comments and trailing commas are passed over. */
final class JsonText {
    /** In UTF-16 units; Azure itself takes 1 MiB of JSON, pretty-printing and comments may make it some times more. */
    static final int MAX_LENGTH = 8 << 20;
    /** JSON is written to 1,000 levels at most, and a request puts some around the rule. */
    static final int MAX_DEPTH = 980;

    static final int MAX_DIGITS = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_LENGTH)
                    .maxNameLength(MAX_LENGTH)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    private final String document;
    private final List<Finding> findings;
    private final Nest nest;

    private JsonText(String document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
        this.nest = new Nest(document, findings);
    }

    /** A parsed document. */
    record Parsed(JsonNode json, Spot spots) {}

    /** The tree, or nothing when the text is no JSON; what is wrong is added to the findings. */
    static Optional<Parsed> parse(Source source, List<Finding> findings) {
        return new JsonText(source.name(), findings).parse(source.text());
    }

    private Optional<Parsed> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            add(Place.of(document), ReadCodes.TOO_LARGE, text.length() + " characters", "split the document");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return parse(parser);
        } catch (StreamConstraintsException e) {
            Code code = constraint(e);
            return refuse(e, code, code.summary(), "bring it below the limit");
        } catch (JsonProcessingException e) {
            return refuse(e, ReadCodes.NOT_JSON, sentence(e.getOriginalMessage()), "correct the JSON there");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private Optional<Parsed> parse(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            accept(parser, token);
            if (nest.isComplete() && parser.nextToken() != null) {
                add(place(parser.currentTokenLocation()), ReadCodes.NOT_JSON, "text after the end", "remove it");
                return Optional.empty();
            }
        }
        if (!nest.isComplete()) {
            add(Place.of(document), ReadCodes.EMPTY, "empty document", "write a policy definition into it");
            return Optional.empty();
        }
        return Optional.of(new Parsed(nest.root(), nest.spots()));
    }

    private void accept(JsonParser parser, JsonToken token) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        switch (token) {
            case START_OBJECT -> nest.open(Nest.object(), at);
            case START_ARRAY -> nest.open(Nest.array(), at);
            case END_OBJECT, END_ARRAY -> nest.close();
            case FIELD_NAME -> nest.name(parser.currentName(), at);
            case VALUE_STRING -> nest.value(TextNode.valueOf(parser.getText()), at);
            case VALUE_TRUE, VALUE_FALSE -> nest.value(BooleanNode.valueOf(token == JsonToken.VALUE_TRUE), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nest.value(number(parser), at);
            default -> nest.value(NullNode.getInstance(), at);
        }
    }

    private JsonNode number(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            return Math.abs((long) number.scale()) > MAX_DIGITS ? outOfRange(parser) : Values.number(number);
        } catch (NumberFormatException e) {
            return outOfRange(parser);
        }
    }

    private JsonNode outOfRange(JsonParser parser) throws IOException {
        Place place = place(parser.currentTokenLocation());
        add(place, ReadCodes.NUMBER_OUT_OF_RANGE, "number `" + parser.getText() + "`", "write a smaller number");
        return NullNode.getInstance();
    }

    private Optional<Parsed> refuse(JsonProcessingException e, Code code, String problem, String remedy) {
        Place place = e.getLocation() == null ? Place.of(document) : place(e.getLocation());
        add(place, code, problem, remedy);
        return Optional.empty();
    }

    private static Code constraint(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return ReadCodes.TOO_DEEP;
        }
        return message.contains("Number") ? ReadCodes.NUMBER_OUT_OF_RANGE : ReadCodes.TOO_LARGE;
    }

    /** The parser's message as one line in our style, without the parts that name Java or repeat the place. */
    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse("malformed");
        String plain =
                line.replaceAll(" \\(code \\d+[^)]*\\)", "").replaceAll(" \\((start marker|from|for|Source).*", "");
        return plain.isEmpty() ? "malformed" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    private Place place(JsonLocation location) {
        return new Place(document, nest.pointer(), location.getLineNr(), location.getColumnNr());
    }

    private void add(Place place, Code code, String problem, String remedy) {
        findings.add(new Finding(code, place, problem, remedy));
    }
}
