package dev.safeguard.compiler.alias;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.Gunzip;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file of an export, a provider at a time: a whole listing has some hundred thousand lines. */
final class ListingFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final ListingReader listing;

    ListingFile(Path file, ListingReader listing) {
        this.file = file;
        this.listing = listing.at(Place.of(file.toString()));
    }

    void read() {
        try (InputStream bytes = Gunzip.open(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                top(parser);
            }
        } catch (JsonProcessingException e) {
            report(SourceCodes.NOT_JSON, place(e.getLocation()), "malformed JSON", "export the listing again");
        } catch (IOException e) {
            Place place = Place.of(file.toString());
            report(SourceCodes.UNREADABLE, place, "cannot be read", "check the file and its permissions");
        }
    }

    private void top(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(parser, "");
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser);
        } else {
            listing.listing(JSON.readTree(parser));
        }
    }

    private void array(JsonParser parser, String pointer) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            listing.provider(JSON.readTree(parser), pointer + "/" + i);
        }
    }

    /** An envelope, whose list is not held in memory, or a single provider, which is. */
    private void object(JsonParser parser) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean envelope = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("value")) {
                array(parser, "/value");
                envelope = true;
            } else {
                rest.set(name, JSON.<JsonNode>readTree(parser));
            }
        }
        if (!envelope) {
            listing.listing(rest);
        } else if (rest.hasNonNull("nextLink")
                && !rest.path("nextLink").asText().isEmpty()) {
            String remedy = "export all of them: az provider list --expand resourceTypes/aliases";
            report(SourceCodes.ONE_PAGE, Place.of(file.toString()), "more pages follow this one", remedy);
        }
    }

    /** Of a limit that is passed the parser knows no place. */
    private Place place(@Nullable JsonLocation location) {
        return location == null
                ? Place.of(file.toString())
                : new Place(
                        file.toString(), "", Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private void report(Code code, Place place, String problem, String remedy) {
        listing.report(new Finding(code, place, problem, remedy));
    }
}
