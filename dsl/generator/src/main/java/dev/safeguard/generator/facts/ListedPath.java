package dev.safeguard.generator.facts;

import dev.safeguard.generator.json.JsonReader;
import dev.safeguard.generator.json.JsonReader.Token;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where an alias lies, as the provider listing has it, in certain API versions only. */
record ListedPath(Optional<String> path, List<String> apiVersions, Optional<ValueFacts> value) {
    static ListedPath read(JsonReader json) throws IOException {
        ListedPath[] read = {new ListedPath(Optional.empty(), List.of(), Optional.empty())};
        Json.object(json, member -> read[0] = read[0].with(json, member));
        return read[0];
    }

    private ListedPath with(JsonReader json, String member) throws IOException {
        return switch (member) {
            case "path" -> new ListedPath(Json.optionalString(json), apiVersions, value);
            case "apiVersions" -> new ListedPath(path, Json.strings(json), value);
            case "metadata" -> new ListedPath(path, apiVersions, metadata(json));
            default -> {
                json.skipValue();
                yield this;
            }
        };
    }

    private static Optional<ValueFacts> metadata(JsonReader json) throws IOException {
        boolean absent = json.peek() == Token.NULL;
        ValueFacts read = ListedAlias.metadata(json);
        return absent ? Optional.empty() : Optional.of(read);
    }

    /**
     * The path with the API versions it holds for.
     *
     * @param fallback what the alias says of itself, for a path that says nothing
     */
    Optional<VersionedPath> versioned(ValueFacts fallback) {
        return path.map(p -> new VersionedPath(p, apiVersions, value.orElse(fallback)));
    }
}
