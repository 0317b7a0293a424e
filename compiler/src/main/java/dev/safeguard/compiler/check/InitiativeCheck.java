package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Spelling;
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
        groups();
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
            if (member.referenceId().isEmpty()) {
                String problem = "policy `" + member.definitionName() + "` has no reference id";
                problems.add(InitiativeCodes.NO_REFERENCE, at, problem, "add `policyDefinitionReferenceId`");
            }
            member.referenceId()
                    .filter(id -> !seen.add(id))
                    .ifPresent(id -> problems.add(
                            InitiativeCodes.DUPLICATE_REFERENCE,
                            at + "/policyDefinitionReferenceId",
                            "reference id `" + id + "` again",
                            "give each policy a reference id of its own"));
            if (!member.definitionId().toLowerCase(Locale.ROOT).contains("/policydefinitions/")) {
                String problem = "`" + member.definitionId() + "` is not the id of a policy definition";
                String remedy = "write `…/providers/Microsoft.Authorization/policyDefinitions/<name>`";
                problems.add(InitiativeCodes.NOT_A_DEFINITION_ID, at + "/policyDefinitionId", problem, remedy);
            }
        }
    }

    private void groups() {
        Set<String> declared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < initiative.groups().size(); i++) {
            String name = initiative.groups().get(i).name();
            if (!declared.add(name)) {
                String at = Pointers.child("/policyDefinitionGroups", i);
                problems.add(
                        InitiativeCodes.DUPLICATE_GROUP, at, "group `" + name + "` again", "remove one of the two");
            }
        }
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < initiative.members().size(); i++) {
            List<String> names = initiative.members().get(i).groupNames();
            used.addAll(names);
            String at = Pointers.child("/policyDefinitions", i) + "/groupNames";
            names.stream()
                    .filter(name -> !declared.contains(name))
                    .forEach(name -> problems.add(
                            InitiativeCodes.UNDECLARED_GROUP,
                            at,
                            "group `" + name + "` is not declared",
                            Spelling.remedy(name, declared, "declare it under `policyDefinitionGroups`")));
        }
        declared.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.add(
                        InitiativeCodes.UNUSED_GROUP,
                        "/policyDefinitionGroups",
                        "group `" + name + "` is empty",
                        "remove it"));
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
