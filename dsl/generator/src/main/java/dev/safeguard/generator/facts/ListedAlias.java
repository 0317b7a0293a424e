package dev.safeguard.generator.facts;

import dev.safeguard.generator.json.JsonReader;
import dev.safeguard.generator.json.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An alias as the provider listing has it. */
final class ListedAlias {
    private static final ValueFacts NOTHING_KNOWN = new ValueFacts(ValueKind.UNKNOWN, Modifiable.UNKNOWN);

    private String name = "";
    private Optional<String> defaultPath = Optional.empty();
    private ValueFacts value = NOTHING_KNOWN;
    private Optional<String> segment = Optional.empty();
    private final List<ListedPath> paths = new ArrayList<>();

    private ListedAlias() {}

    static ListedAlias read(JsonReader json) throws IOException {
        ListedAlias alias = new ListedAlias();
        Json.object(json, member -> alias.member(json, member));
        return alias;
    }

    private void member(JsonReader json, String member) throws IOException {
        switch (member) {
            case "name" -> name = json.nextString();
            case "defaultPath" -> defaultPath = path(json);
            case "defaultMetadata" -> value = metadata(json);
            case "defaultPattern" -> segment = pattern(json);
            case "paths" -> Json.array(json, () -> paths.add(ListedPath.read(json)));
            default -> json.skipValue();
        }
    }

    /** A text, or an object with a {@code path}, as the command-line tools print it. */
    private static Optional<String> path(JsonReader json) throws IOException {
        return json.peek() == Token.OBJECT ? ListedPath.read(json).path() : Json.optionalString(json);
    }

    static ValueFacts metadata(JsonReader json) throws IOException {
        ValueKind[] kind = {ValueKind.UNKNOWN};
        Modifiable[] modifiable = {Modifiable.UNKNOWN};
        Json.object(json, member -> {
            switch (member) {
                case "type" ->
                    kind[0] = Json.optionalString(json).map(ValueKind::named).orElse(ValueKind.UNKNOWN);
                case "attributes" ->
                    modifiable[0] = Json.optionalString(json)
                            .map(ListedAlias::modifiable)
                            .orElse(Modifiable.UNKNOWN);
                default -> json.skipValue();
            }
        });
        return new ValueFacts(kind[0], modifiable[0]);
    }

    private static Modifiable modifiable(String attributes) {
        return attributes.toLowerCase(Locale.ROOT).contains("modifiable") ? Modifiable.YES : Modifiable.NO;
    }

    /** The segment before the variable in a phrase such as {@code /publishers/{publisher}/offers/{offer}}. */
    private static Optional<String> pattern(JsonReader json) throws IOException {
        String[] phrase = {""};
        String[] variable = {""};
        Json.object(json, member -> {
            switch (member) {
                case "phrase" -> phrase[0] = json.nextString();
                case "variable" -> variable[0] = json.nextString();
                default -> json.skipValue();
            }
        });
        Matcher found = Pattern.compile("([^/]+)/\\{" + Pattern.quote(variable[0]) + "}", Pattern.CASE_INSENSITIVE)
                .matcher(phrase[0]);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Empty for an alias without name or without any path: there is nothing to read. */
    Optional<AliasFact> fact(String type) {
        Optional<String> path = defaultPath.or(
                () -> paths.stream().flatMap(p -> p.path().stream()).findFirst());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<VersionedPath> versions = paths.stream()
                .filter(p -> !p.apiVersions().isEmpty())
                .flatMap(p -> p.versioned(value).stream())
                .toList();
        return path.map(p -> new AliasFact(type, name, p, value, segment, versions));
    }
}
