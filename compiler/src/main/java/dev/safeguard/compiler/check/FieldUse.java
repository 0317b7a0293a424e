package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fixed name of a field somewhere in a definition.
 *
 * @param written whether an effect writes to it
 */
record FieldUse(String name, String pointer, Setting setting, boolean written) {

    static List<FieldUse> all(Subject subject) {
        List<FieldUse> uses = new ArrayList<>();
        for (RuleFacts.Leaf leaf : subject.facts().leaves) {
            leaf.fieldName()
                    .ifPresent(name -> uses.add(new FieldUse(name, leaf.pointer() + "/field", leaf.setting(), false)));
        }
        for (RuleFacts.Counting counting : subject.facts().countings) {
            countedName(counting)
                    .ifPresent(name ->
                            uses.add(new FieldUse(name, counting.pointer() + "/field", counting.setting(), false)));
        }
        for (RuleFacts.Mention mention : subject.facts().mentions) {
            mention.callsTo("field")
                    .flatMap(call -> call.textArgument(0).stream())
                    .forEach(name -> uses.add(new FieldUse(name, mention.pointer(), mention.setting(), false)));
        }
        uses.addAll(written(subject.definition().rule().then().details()));
        return uses;
    }

    static Optional<String> countedName(RuleFacts.Counting counting) {
        return counting.operand() instanceof Operand.FieldCount count ? RuleFacts.text(count.name()) : Optional.empty();
    }

    private static List<FieldUse> written(Details details) {
        List<FieldUse> uses = new ArrayList<>();
        if (details instanceof Details.Modify modify) {
            for (int i = 0; i < modify.operations().size(); i++) {
                add(uses, modify.operations().get(i).field(), "/policyRule/then/details/operations/" + i + "/field");
            }
        } else if (details instanceof Details.Append append) {
            for (int i = 0; i < append.additions().size(); i++) {
                add(uses, append.additions().get(i).field(), "/policyRule/then/details/" + i + "/field");
            }
        }
        return uses;
    }

    private static void add(List<FieldUse> uses, Value field, String pointer) {
        RuleFacts.text(field)
                .ifPresent(name -> uses.add(new FieldUse(name, pointer, Setting.of(Setting.Part.DETAILS), true)));
    }
}
