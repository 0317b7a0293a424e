package dev.safeguard.generator.facts;

import dev.safeguard.generator.json.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A resource type as the provider listing has it. */
final class ListedType {
    private String name = "";
    private String capabilities = "";
    private List<String> apiVersions = List.of();
    private final List<ListedAlias> aliases = new ArrayList<>();

    private ListedType() {}

    static ListedType read(JsonReader json) throws IOException {
        ListedType type = new ListedType();
        Json.object(json, member -> type.member(json, member));
        if (type.name.isEmpty()) {
            throw new FactsException("a provider of the listing has a type without `resourceType`; export it again");
        }
        return type;
    }

    private void member(JsonReader json, String member) throws IOException {
        switch (member) {
            case "resourceType" -> name = json.nextString();
            case "capabilities" -> capabilities = Json.optionalString(json).orElse("");
            case "apiVersions" -> apiVersions = Json.strings(json);
            case "aliases" -> Json.array(json, () -> aliases.add(ListedAlias.read(json)));
            default -> json.skipValue();
        }
    }

    /** What the listing says of tags and location; it says nothing when it was exported without capabilities. */
    TypeFact fact(String namespace) {
        String type = namespace + "/" + name;
        String newest = ApiVersions.newest(apiVersions);
        if (capabilities.isEmpty()) {
            return TypeFact.assumed(type, newest);
        }
        String words = capabilities.toLowerCase(Locale.ROOT);
        return new TypeFact(type, words.contains("supportstags"), words.contains("supportslocation"), false, newest);
    }

    List<AliasFact> aliases(String namespace) {
        return aliases.stream()
                .flatMap(a -> a.fact(namespace + "/" + name).stream())
                .toList();
    }
}
