package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parameters are used, described, and need not all be given. */
final class ParameterLint implements DefinitionCheck {

    @Override
    public void check(Subject subject) {
        List<Parameter> parameters = subject.definition().parameters();
        parameters.forEach(parameter -> described(parameter, subject.problems()));
        if (subject.whole() && !ParameterCheck.namesAreComputed(subject.facts())) {
            unused(parameters, List.of(subject.facts()), subject.problems());
        }
    }

    static void described(Parameter parameter, Problems problems) {
        String name = "parameter `" + parameter.name() + "`";
        if (parameter.defaultValue().isEmpty()) {
            add(
                    LintCodes.NO_DEFAULT,
                    parameter,
                    name + " has no default",
                    "give it one if there is a sensible one",
                    problems);
        }
        if (DetailsWalk.member(parameter.metadata(), "description").isEmpty()) {
            String remedy = "say in `metadata.description` what it is for";
            add(LintCodes.NO_PARAMETER_DESCRIPTION, parameter, name + " has no description", remedy, problems);
        }
    }

    static void unused(List<Parameter> parameters, List<RuleFacts> facts, Problems problems) {
        Set<String> used = used(parameters, facts);
        parameters.stream()
                .filter(p -> !used.contains(p.name()) && !isDeprecated(p))
                .forEach(p -> add(
                        LintCodes.UNUSED_PARAMETER,
                        p,
                        "parameter `" + p.name() + "` is never used",
                        "use it or remove it",
                        problems));
    }

    /** What is named, and what was meant by a misspelt name: that mistake is reported where it was made. */
    private static Set<String> used(List<Parameter> parameters, List<RuleFacts> facts) {
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        facts.stream()
                .flatMap(f -> f.callsTo("parameters"))
                .forEach(call -> call.textArgument(0).ifPresent(used::add));
        List<String> declared = parameters.stream().map(Parameter::name).toList();
        List<String> meant = used.stream()
                .flatMap(name -> Spelling.nearest(name, declared).stream())
                .toList();
        used.addAll(meant);
        return used;
    }

    /** Parameters can never be removed again, so superseded ones stay. */
    private static boolean isDeprecated(Parameter parameter) {
        return DetailsWalk.member(parameter.metadata(), "deprecated").equals(Optional.of(Value.of(true)));
    }

    private static void add(Code code, Parameter parameter, String problem, String remedy, Problems problems) {
        problems.add(code, Pointers.child("/parameters", parameter.name()), problem, remedy);
    }
}
