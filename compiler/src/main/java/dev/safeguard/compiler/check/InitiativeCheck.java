package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.dsl.rule.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** An initiative fits together: references, groups, parameters, limits. */
final class InitiativeCheck {
    private static final int MEMBERS = 1_000;
    private static final int PARAMETERS = 400;

    private final Initiative initiative;
    private final Problems problems;
    private final boolean whole;

    InitiativeCheck(Initiative initiative, Problems problems, boolean whole) {
        this.initiative = initiative;
        this.problems = problems;
        this.whole = whole;
    }

    void check() {
        limits();
        references();
        new GroupCheck(initiative, problems).check();
        parameters();
    }

    private void limits() {
        Limits.name(initiative.name(), problems);
        Limits.displayName(initiative.displayName(), problems);
        Limits.description(initiative.description(), problems);
        Limits.metadata(initiative.metadata(), problems);
        if (initiative.members().size() > MEMBERS) {
            String problem = initiative.members().size() + " policies";
            problems.add(LimitCodes.MEMBERS, "/policyDefinitions", problem, "split the initiative");
        }
        if (initiative.parameters().size() > PARAMETERS) {
            String problem = initiative.parameters().size() + " parameters";
            problems.add(
                    LimitCodes.INITIATIVE_PARAMETERS,
                    "/parameters",
                    problem,
                    "share parameters or split the initiative");
        }
    }

    private void references() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < initiative.members().size(); i++) {
            Initiative.Member member = initiative.members().get(i);
            String at = Pointers.child("/policyDefinitions", i);
            definitionId(member, at);
            if (member.referenceId().isEmpty()) {
                String problem = "policy `" + member.definitionName() + "` has no reference id";
                problems.add(InitiativeCodes.NO_REFERENCE, at, problem, "add `policyDefinitionReferenceId`");
            } else if (!seen.add(member.referenceId().get())) {
                String problem = "reference id `" + member.referenceId().get() + "` again";
                String remedy = "give each policy a reference id of its own";
                problems.add(InitiativeCodes.DUPLICATE_REFERENCE, at + "/policyDefinitionReferenceId", problem, remedy);
            }
        }
    }

    private void definitionId(Initiative.Member member, String at) {
        if (!member.definitionId().toLowerCase(Locale.ROOT).contains("/policydefinitions/")) {
            String problem = "`" + member.definitionId() + "` is not the id of a policy definition";
            String remedy = "write `…/providers/Microsoft.Authorization/policyDefinitions/<name>`";
            problems.add(InitiativeCodes.NOT_A_DEFINITION_ID, at + "/policyDefinitionId", problem, remedy);
        }
    }

    private void parameters() {
        initiative.parameters().forEach(parameter -> {
            ParameterCheck.defaults(parameter, problems);
            ParameterLint.described(parameter, problems);
        });
        List<RuleFacts> facts = new ArrayList<>();
        for (int i = 0; i < initiative.members().size(); i++) {
            String at = Pointers.child("/policyDefinitions", i) + "/parameters";
            initiative
                    .members()
                    .get(i)
                    .parameters()
                    .forEach((name, value) -> facts.add(RuleWalk.facts(value, Pointers.child(at, name) + "/value")));
        }
        facts.forEach(f -> ParameterCheck.references(f, initiative.parameters(), problems));
        facts.forEach(f -> ExpressionCheck.check(f, problems));
        if (whole && facts.stream().noneMatch(ParameterCheck::namesAreComputed)) {
            ParameterLint.unused(initiative.parameters(), facts, problems);
        }
    }
}
