package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code parameters} of a definition or an initiative. */
final class ParameterReader {
    private static final Set<String> KEYS = Set.of("type", "defaultvalue", "allowedvalues", "metadata", "schema");

    private ParameterReader() {}

    static List<Parameter> read(Cursor properties) {
        return properties.object("parameters").map(Cursor::members).orElse(List.of()).stream()
                .map(ParameterReader::parameter)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Parameter> parameter(Cursor at) {
        if (at.object().isEmpty()) {
            return Optional.empty();
        }
        at.warnOfOthersThan(KEYS);
        Optional<String> type = at.required("type").flatMap(Cursor::text);
        return type.map(t -> new Parameter(
                at.name(), t, at.value("defaultValue"), at.values("allowedValues"), metadata(at), at.value("schema")));
    }

    /** The open object {@code metadata}. */
    static Value.Obj metadata(Cursor at) {
        return at.object("metadata").map(m -> (Value.Obj) m.value()).orElse(Value.NO_MEMBERS);
    }
}
