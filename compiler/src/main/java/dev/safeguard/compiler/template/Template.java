package dev.safeguard.compiler.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template's parts by their names, which match in any case.
 *
 * @param root the object with {@code $schema} and {@code resources}
 * @param parameters declarations by name in lower case, as are the variables
 */
record Template(Part root, Map<String, Part> parameters, Map<String, Part> variables) {

    /** A resource as declared. */
    record Declaration(Optional<String> symbol, Part part) {}

    static Template of(Part root) {
        return new Template(root, named(root, "parameters"), named(root, "variables"));
    }

    private static Map<String, Part> named(Part root, String section) {
        Map<String, Part> named = new LinkedHashMap<>();
        root.member(section)
                .map(Part::members)
                .orElse(Map.of())
                .forEach((name, part) -> named.put(Names.key(name), part));
        return named;
    }

    Optional<Level> level() {
        return Level.of(root.value("$schema"));
    }

    List<Declaration> resources() {
        return root.member("resources").map(Template::resources).orElse(List.of());
    }

    /** Those of a section, in the order of the text: an array or, with symbolic names, an object. */
    static List<Declaration> resources(Part section) {
        if (section.json().isObject()) {
            return section.members().entrySet().stream()
                    .map(member -> new Declaration(Optional.of(member.getKey()), member.getValue()))
                    .toList();
        }
        return section.items().stream()
                .map(item -> new Declaration(Optional.empty(), item))
                .toList();
    }

    Map<String, Part> outputs() {
        return root.member("outputs").map(Part::members).orElse(Map.of());
    }

    /** A type definition; names of these are as written. */
    Optional<Part> definition(String name) {
        return root.member("definitions").flatMap(definitions -> definitions.member(name));
    }
}
