package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads inventory exports: rows of Azure Resource Graph as a JSON array or one per line, the envelopes
 * {@code {"data": […]}} and {@code {"value": […]}} of its API and of ARM's lists, or the body of a single resource; plain
 * or compressed with gzip. Holds one resource at a time.
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
    private final Consumer<SourcedResource> resources;
    private final Consumer<Finding> findings;
    private long rows;
    private boolean warnedOfProperties;

    private InventoryReader(String document, Consumer<SourcedResource> resources, Consumer<Finding> findings) {
        this.document = document;
        this.resources = resources;
        this.findings = findings;
    }

    /** Reads a file; what is wrong with it becomes findings, resources before the fault are handed on. */
    public static void read(Path file, Consumer<SourcedResource> resources, Consumer<Finding> findings) {
        read(file.toString(), () -> Files.newInputStream(file), resources, findings);
    }

    /** The bytes of an inventory. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    static void read(String document, Bytes bytes, Consumer<SourcedResource> resources, Consumer<Finding> findings) {
        new InventoryReader(document, resources, findings).read(bytes);
    }

    private void read(Bytes inventory) {
        try (InputStream bytes = Gunzip.open(inventory.open());
                JsonParser parser = FACTORY.createParser(bytes)) {
            while (parser.nextToken() != null) {
                top(parser);
            }
            if (rows == 0) {
                add(SourceCodes.NO_RESOURCES, Place.of(document), "no resource", "check the query of the export");
            }
        } catch (JsonProcessingException e) {
            add(SourceCodes.NOT_JSON, place(e.getLocation()), "malformed JSON", "export the file again");
        } catch (NumberFormatException e) {
            add(SourceCodes.NOT_JSON, Place.of(document), "a number with an exponent beyond 32 bits", "correct it");
        } catch (IOException e) {
            findings.accept(Gunzip.failure(document, e));
        }
    }

    private void top(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(parser);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser);
        } else {
            add(SourceCodes.UNKNOWN_SHAPE, place(parser.currentTokenLocation()), "no resource", ADVICE);
            rows++;
        }
    }

    private void array(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = place(parser.currentTokenLocation());
            row(ROWS.readTree(parser), place);
        }
    }

    /** An envelope, whose list is not held in memory, or a single resource, which is. */
    private void object(JsonParser parser) throws IOException {
        Place place = place(parser.currentTokenLocation());
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean envelope = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name.toLowerCase(Locale.ROOT))) {
                array(parser);
                envelope = true;
            } else {
                rest.set(name, ROWS.readTree(parser));
            }
        }
        if (!envelope) {
            Shape.of(rest).refusal().ifPresentOrElse(r -> refuse(r, place), () -> row(rest, place));
        } else if (hasMore(rest)) {
            add(SourceCodes.ONE_PAGE, place, "more pages follow this one", "export them too, or raise the page size");
        }
    }

    private static boolean hasMore(ObjectNode envelope) {
        return envelope.properties().stream()
                .filter(member -> MORE.contains(member.getKey().toLowerCase(Locale.ROOT)))
                .anyMatch(member -> !member.getValue().asText("").isEmpty());
    }

    private void refuse(Shape.Refusal refusal, Place place) {
        rows++;
        add(refusal.code(), place, refusal.problem(), refusal.remedy());
    }

    private void row(JsonNode json, Place place) {
        rows++;
        if (!(json instanceof ObjectNode resource) || !Shape.isResource(resource)) {
            add(SourceCodes.NOT_A_RESOURCE, place, "a row without id, name and type", ADVICE);
            return;
        }
        if (!resource.hasNonNull("properties") && !warnedOfProperties && Shape.usuallyHasProperties(resource)) {
            warnedOfProperties = true;
            add(SourceCodes.NO_PROPERTIES, place, "a resource without properties", ADVICE);
        }
        resources.accept(new SourcedResource(resource, place));
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
