package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code policySetDefinition}. */
final class InitiativeReader {
    private static final Set<String> MEMBER_KEYS = Set.of(
            "policydefinitionid",
            "policydefinitionreferenceid",
            "parameters",
            "groupnames",
            "definitionversion",
            "latestdefinitionversion",
            "effectivedefinitionversion");
    private static final Set<String> GROUP_KEYS =
            Set.of("name", "displayname", "category", "description", "additionalmetadataid");

    private InitiativeReader() {}

    static Initiative read(Cursor top, Cursor at) {
        Optional<String> id = top.text("id");
        DocumentReader.Common common = DocumentReader.Common.of(at);
        at.required("policyDefinitions");
        return new Initiative(
                DocumentReader.name(top, id),
                id,
                common.displayName(),
                common.description(),
                common.policyType(),
                common.version(),
                common.metadata(),
                ParameterReader.read(at),
                at.items("policyDefinitionGroups").stream()
                        .flatMap(g -> group(g).stream())
                        .toList(),
                at.items("policyDefinitions").stream()
                        .flatMap(m -> member(m).stream())
                        .toList(),
                at.keepOthersThan(DocumentReader.known(top == at, "policydefinitions", "policydefinitiongroups")));
    }

    private static Optional<Initiative.Group> group(Cursor at) {
        if (at.object().isEmpty()) {
            return Optional.empty();
        }
        at.warnOfOthersThan(GROUP_KEYS);
        return at.required("name")
                .flatMap(Cursor::text)
                .map(name -> new Initiative.Group(
                        name,
                        at.text("displayName"),
                        at.text("category"),
                        at.text("description"),
                        at.text("additionalMetadataId")));
    }

    private static Optional<Initiative.Member> member(Cursor at) {
        if (at.object().isEmpty()) {
            return Optional.empty();
        }
        at.warnOfOthersThan(MEMBER_KEYS);
        Optional<String> id = at.required("policyDefinitionId").flatMap(Cursor::text);
        Map<String, Value> parameters = parameters(at);
        List<String> groups =
                at.items("groupNames").stream().flatMap(g -> g.text().stream()).toList();
        return id.map(i -> new Initiative.Member(
                i, at.text("policyDefinitionReferenceId"), parameters, groups, at.text("definitionVersion")));
    }

    private static Map<String, Value> parameters(Cursor member) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Cursor parameter : member.object("parameters").map(Cursor::members).orElse(List.of())) {
            if (parameter.object().isPresent()) {
                parameter.warnOfOthersThan(Set.of("value"));
                Optional<Cursor> value = parameter.find("value");
                value.ifPresentOrElse(v -> values.put(parameter.name(), v.value()), () -> parameter.required("value"));
            }
        }
        return values;
    }
}
