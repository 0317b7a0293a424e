package dev.safeguard.generator.facts;

import dev.safeguard.generator.json.JsonReader;
import dev.safeguard.generator.json.JsonReader.Token;
import dev.safeguard.generator.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The service's own provider listing with aliases ({@code providers?$expand=resourceTypes/aliases}), as an array or
 * wrapped in {@code {"value": [...]}}. Members not needed are skipped.
 */
final class ListingExport {
    private final List<AliasFact> aliases = new ArrayList<>();
    private final List<TypeFact> types = new ArrayList<>();

    private ListingExport() {}

    static ListingExport read(Path file) {
        ListingExport export = new ListingExport();
        return TextFiles.read(file, reader -> {
            try {
                export.document(new JsonReader(reader));
                return export;
            } catch (JsonSyntaxException e) {
                throw new FactsException("file `" + file + "` is no provider listing: " + e.getMessage(), e);
            }
        });
    }

    List<AliasFact> aliases() {
        return aliases;
    }

    List<TypeFact> types() {
        return types;
    }

    private void document(JsonReader json) throws IOException {
        if (json.peek() == Token.OBJECT) {
            Json.object(json, name -> {
                if (name.equals("value")) {
                    Json.array(json, () -> provider(json));
                } else {
                    json.skipValue();
                }
            });
        } else {
            Json.array(json, () -> provider(json));
        }
        json.end();
    }

    private void provider(JsonReader json) throws IOException {
        List<ListedType> listed = new ArrayList<>();
        String[] namespace = {""};
        Json.object(json, name -> {
            switch (name) {
                case "namespace" -> namespace[0] = json.nextString();
                case "resourceTypes" -> Json.array(json, () -> listed.add(ListedType.read(json)));
                default -> json.skipValue();
            }
        });
        if (namespace[0].isEmpty() && !listed.isEmpty()) {
            throw new FactsException("a provider of the listing has no `namespace`; export it again");
        }
        for (ListedType type : listed) {
            types.add(type.fact(namespace[0]));
            aliases.addAll(type.aliases(namespace[0]));
        }
    }
}
