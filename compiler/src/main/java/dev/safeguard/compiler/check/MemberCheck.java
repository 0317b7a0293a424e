package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The members of an initiative fit the definitions that lie beside it. */
final class MemberCheck {
    private static final String PLACEHOLDER = "/managementgroups/placeholder/";

    private final Initiative initiative;
    private final Map<String, PolicyDefinition> definitions;
    private final Problems problems;

    /**
     * @param definitions by name in lower case
     */
    MemberCheck(Initiative initiative, Map<String, PolicyDefinition> definitions, Problems problems) {
        this.initiative = initiative;
        this.definitions = definitions;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < initiative.members().size(); i++) {
            Initiative.Member member = initiative.members().get(i);
            String at = Pointers.child("/policyDefinitions", i);
            Optional<PolicyDefinition> definition =
                    Optional.ofNullable(definitions.get(member.definitionName().toLowerCase(Locale.ROOT)));
            if (definition.isEmpty()) {
                missing(member, at);
            } else if (isVersionOf(definition.get(), member)) {
                fits(member, definition.get(), at);
            }
        }
    }

    /** A member may be pinned to an older major version, whose parameters we do not know. */
    private static boolean isVersionOf(PolicyDefinition definition, Initiative.Member member) {
        return definition.version().isEmpty()
                || member.definitionVersion().isEmpty()
                || major(definition.version().get())
                        .equals(major(member.definitionVersion().get()));
    }

    private static String major(String version) {
        return version.substring(0, Math.max(0, version.indexOf('.')));
    }

    /** Ids elsewhere may well exist in Azure; those of a placeholder exist only beside the initiative. */
    private void missing(Initiative.Member member, String at) {
        if (member.definitionId().toLowerCase(Locale.ROOT).contains(PLACEHOLDER)) {
            problems.add(
                    InitiativeCodes.MISSING_DEFINITION,
                    at + "/policyDefinitionId",
                    "definition `" + member.definitionName() + "` is not among the files",
                    "add its file, or correct the name");
        }
    }

    private void fits(Initiative.Member member, PolicyDefinition definition, String at) {
        List<String> names =
                definition.parameters().stream().map(Parameter::name).toList();
        member.parameters().forEach((name, value) -> {
            String pointer = Pointers.child(at + "/parameters", name);
            definition
                    .parameter(name)
                    .ifPresentOrElse(
                            parameter -> value(parameter, value, pointer),
                            () -> problems.add(
                                    InitiativeCodes.UNKNOWN_MEMBER_PARAMETER,
                                    pointer,
                                    "definition `" + definition.name() + "` has no parameter `" + name + "`",
                                    Spelling.remedy(name, names, "remove it")));
        });
        definition.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty() && !isGiven(member, parameter))
                .forEach(parameter -> problems.add(
                        InitiativeCodes.REQUIRED_MEMBER_PARAMETER,
                        at,
                        "definition `" + definition.name() + "` requires parameter `" + parameter.name() + "`",
                        "pass it under `parameters`"));
    }

    private static boolean isGiven(Initiative.Member member, Parameter parameter) {
        return member.parameters().keySet().stream().anyMatch(parameter.name()::equalsIgnoreCase);
    }

    private void value(Parameter parameter, Value value, String pointer) {
        boolean typed = ParameterCheck.isOfType(value, parameter.type());
        if (!typed || !ParameterCheck.isAllowed(value, parameter)) {
            String problem = "value for `" + parameter.name() + "` is not "
                    + (typed ? "allowed" : "of type " + parameter.type());
            problems.add(
                    InitiativeCodes.MEMBER_VALUE,
                    pointer + "/value",
                    problem,
                    "pass a value that the definition takes");
        }
        Subject.parameterName(value)
                .flatMap(this::own)
                .filter(own -> !own.type().equalsIgnoreCase(parameter.type()))
                .ifPresent(own -> problems.add(
                        InitiativeCodes.MEMBER_TYPE,
                        pointer + "/value",
                        "parameter `" + own.name() + "` is " + own.type() + ", `" + parameter.name() + "` is "
                                + parameter.type(),
                        "declare both with one type"));
    }

    private Optional<Parameter> own(String name) {
        return initiative.parameters().stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
