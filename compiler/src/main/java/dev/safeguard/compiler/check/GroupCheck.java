package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.rule.Initiative;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The groups of an initiative are declared once, and used. */
final class GroupCheck {
    private final Initiative initiative;
    private final Problems problems;
    private final Set<String> declared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    GroupCheck(Initiative initiative, Problems problems) {
        this.initiative = initiative;
        this.problems = problems;
    }

    void check() {
        List<Initiative.Group> groups = initiative.groups();
        for (int i = 0; i < groups.size(); i++) {
            String name = groups.get(i).name();
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
            undeclared(names, Pointers.child("/policyDefinitions", i) + "/groupNames");
        }
        declared.stream().filter(name -> !used.contains(name)).forEach(this::unused);
    }

    private void undeclared(List<String> names, String pointer) {
        names.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> problems.add(
                        InitiativeCodes.UNDECLARED_GROUP,
                        pointer,
                        "group `" + name + "` is not declared",
                        Spelling.remedy(name, declared, "declare it under `policyDefinitionGroups`")));
    }

    private void unused(String name) {
        problems.add(
                InitiativeCodes.UNUSED_GROUP, "/policyDefinitionGroups", "group `" + name + "` is empty", "remove it");
    }
}
