package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads inventory exports: rows of Azure Resource Graph as a JSON array or one per line, the envelopes
 * {@code {"data": […]}} and {@code {"value": […]}} of its API and of ARM's lists, or the body of a single resource; plain
 * or compressed with gzip. Holds one resource at a time, or a page of the API in its table format.
 */
public final class InventoryReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(64 << 20).build())
            .build();
    private static final ObjectReader ROWS = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);
    private static final Set<String> LISTS = Set.of("data", "value");
    private static final Set<String> MORE = Set.of("nextlink", "$skiptoken", "skiptoken", "skip_token");

    private final String document;
    private final RowHandler handler;
    private final Consumer<Finding> findings;
    private long rows;
    private boolean warnedOfProperties;
    private boolean lines;

    private InventoryReader(String document, RowHandler handler, Consumer<Finding> findings) {
        this.document = document;
        this.handler = handler;
        this.findings = findings;
    }

    /** Reads a file; what is wrong with it becomes findings, resources before the fault are handed on. */
    public static void read(Path file, Consumer<SourcedResource> resources, Consumer<Finding> findings) {
        read(file.toString(), () -> Files.newInputStream(file), resources, findings);
    }

    static void read(String document, Bytes bytes, Consumer<SourcedResource> resources, Consumer<Finding> findings) {
        read(document, bytes, new TreeRows(resources), findings);
    }

    /** Reads an inventory and hands its rows on as they begin, unread. */
    public static void read(String document, Bytes bytes, RowHandler rows, Consumer<Finding> findings) {
        new InventoryReader(document, rows, findings).read(bytes);
    }

    /** Reads the tree that begins at the parser's current token as this reader reads all trees: numbers keep their digits. */
    public static JsonNode tree(JsonParser parser) throws IOException {
        return ROWS.readTree(parser);
    }

    /** Reads the JSON of one row. */
    public static JsonNode tree(byte[] bytes, int offset, int length) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes, offset, length)) {
            parser.nextToken();
            return ROWS.readTree(parser);
        }
    }

    /** Reads JSON as a row, from text. */
    public static JsonNode tree(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return ROWS.readTree(parser);
        }
    }

    /** A parser over the JSON of one row, before its first token. */
    public static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        return FACTORY.createParser(bytes, offset, length);
    }

    private void read(Bytes inventory) {
        try (Recorder bytes = new Recorder(Gunzip.open(inventory.open()));
                JsonParser parser = FACTORY.createParser(bytes)) {
            RowSource source = new RowSource(document, bytes);
            while (parser.nextToken() != null) {
                top(parser, source);
            }
            if (rows == 0) {
                add(SourceCodes.NO_RESOURCES, Place.of(document), "no resource", "check the query of the export");
            }
        } catch (StreamConstraintsException e) {
            add(
                    SourceCodes.TOO_LARGE,
                    place(e.getLocation()),
                    "a text, a number or a nesting larger than any resource's",
                    "check the file");
        } catch (JsonProcessingException e) {
            malformed(e);
        } catch (NumberFormatException e) {
            add(SourceCodes.NOT_JSON, Place.of(document), "a number with an exponent beyond 32 bits", "correct it");
        } catch (Recorder.TooLarge e) {
            String problem = "a resource of more than " + (Recorder.LARGEST_ROW >> 20) + " MiB";
            add(SourceCodes.TOO_LARGE, Place.of(document), problem, "no resource is that large: check the file");
        } catch (CharConversionException e) {
            add(SourceCodes.NOT_JSON, Place.of(document), "bytes that are no text", "save the file as UTF-8");
        } catch (IOException e) {
            findings.accept(Gunzip.failure(document, e));
        }
    }

    /** Before the first row it is no export of JSON at all, a table for people or a message, unless it just ends. */
    private void malformed(JsonProcessingException e) {
        boolean bytes = e.getOriginalMessage().startsWith("Invalid UTF-8");
        boolean other = rows == 0 && !bytes && !(e instanceof JsonEOFException);
        add(
                SourceCodes.NOT_JSON,
                place(e.getLocation()),
                bytes ? "bytes that are not UTF-8" : other ? "no JSON" : "malformed JSON",
                other ? "export it again, with `-o json`" : "export the file again");
    }

    private void top(JsonParser parser, RowSource source) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(parser, source);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            line(parser, source);
        } else {
            add(SourceCodes.UNKNOWN_SHAPE, place(parser.currentTokenLocation()), "no resource", ADVICE);
            rows++;
        }
    }

    /** After one line that is a resource the others mostly are, too. */
    private void line(JsonParser parser, RowSource source) throws IOException {
        if (!lines) {
            object(parser, source);
            return;
        }
        RowHandler.Row row = handled(parser, source);
        if (row != RowHandler.Row.NONE) {
            taken(row, source.place());
        } else if (source.hasBytes()) {
            try (JsonParser again = parser(source.bytes(), source.from(), source.length())) {
                again.nextToken();
                object(again, new RowSource(document, null));
            }
        } else {
            taken(row, source.place());
        }
    }

    private RowHandler.Row handled(JsonParser parser, RowSource source) throws IOException {
        source.begin(parser);
        RowHandler.Row row = handler.row(parser, source);
        source.end(parser);
        source.release();
        return row;
    }

    private void array(JsonParser parser, RowSource source) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taken(handled(parser, source), source.place());
        }
    }

    /** An envelope, whose list is not held in memory, or a single resource, which is. */
    private void object(JsonParser parser, RowSource source) throws IOException {
        Place place = place(parser.currentTokenLocation());
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean envelope = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name.toLowerCase(Locale.ROOT))) {
                array(parser, source);
                envelope = true;
            } else {
                rest.set(name, ROWS.readTree(parser));
            }
        }
        List<ObjectNode> table = envelope ? List.of() : ResultTable.rows(rest.path("data"));
        table.forEach(row -> taken(handler.row(row, place), place));
        if (!envelope && table.isEmpty()) {
            single(rest, place);
        } else if (hasMore(rest)) {
            add(SourceCodes.ONE_PAGE, place, "more pages follow this one", "export them too, or raise the page size");
        } else if (isCut(rest)) {
            add(SourceCodes.ONE_PAGE, place, "not all rows of the result", "export the others too, page by page");
        }
    }

    private void single(ObjectNode json, Place place) {
        Optional<Shape.Refusal> refusal = Shape.of(json).refusal();
        if (refusal.isPresent()) {
            rows++;
            add(
                    refusal.get().code(),
                    place,
                    refusal.get().problem(),
                    refusal.get().remedy());
        } else {
            taken(handler.row(json, place), place);
            lines = true;
        }
    }

    private static boolean hasMore(ObjectNode envelope) {
        return envelope.properties().stream()
                .filter(member -> MORE.contains(member.getKey().toLowerCase(Locale.ROOT)))
                .anyMatch(member -> !member.getValue().asText("").isEmpty());
    }

    /** Without an id Resource Graph cuts a result off and gives no token for the rest. */
    private static boolean isCut(ObjectNode envelope) {
        long all = Math.max(
                envelope.path("total_records").asLong(),
                envelope.path("totalRecords").asLong());
        return envelope.path("resultTruncated").asBoolean()
                || all > envelope.path("count").asLong(Long.MAX_VALUE);
    }

    private void taken(RowHandler.Row row, Place place) {
        rows++;
        if (row == RowHandler.Row.NONE) {
            add(SourceCodes.NOT_A_RESOURCE, place, "a row without id, name and type", ADVICE);
        } else if (row == RowHandler.Row.BARE && !warnedOfProperties) {
            warnedOfProperties = true;
            add(SourceCodes.NO_PROPERTIES, place, "a resource without its properties, which are unknown", ADVICE);
        }
    }

    private static final String ADVICE =
            "export with Azure Resource Graph: az graph query -q \"resources\" --first 1000 -o json";

    /** Of a limit that is passed the parser knows no place. */
    private Place place(@Nullable JsonLocation location) {
        return location == null
                ? Place.of(document)
                : new Place(document, "", Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private void add(Code code, Place place, String problem, String remedy) {
        findings.accept(new Finding(code, place, problem, remedy));
    }
}
