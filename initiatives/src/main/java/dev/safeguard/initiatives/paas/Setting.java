package dev.safeguard.initiatives.paas;

import dev.safeguard.dsl.azure.BooleanField;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.RequestEffect;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Operation;
import dev.safeguard.dsl.rule.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service must be set to, and how Azure can set it.
 *
 * @param mending empty where the property cannot be modified by policy
 * @param child the type that has the property, when it is not the service's own
 * @param twins other types through which the same property can be written
 * @param meaning title and reason, where they are not those of the column
 */
record Setting(
        Condition wanted,
        List<Operation> mending,
        Optional<ResourceType> child,
        List<Setting.Twin> twins,
        Optional<Setting.Meaning> meaning) {

    /** What must hold on a type that changes the service behind its back. */
    record Twin(ResourceType type, Condition wanted) {}

    /** @param reason one sentence */
    record Meaning(String title, String reason) {}

    /** Must hold; only a person can make it so. */
    static Setting required(Condition wanted) {
        return new Setting(wanted, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Must have the value or one of those that are better still; is set to the first. */
    static Setting mendable(StringField field, String value, String... better) {
        String[] good = Stream.concat(Stream.of(value), Arrays.stream(better)).toArray(String[]::new);
        Condition wanted = good.length == 1 ? field.equalTo(value) : field.in(good);
        return required(wanted).mendedBy(Operation.addOrReplace(field.alias(), Value.of(value)));
    }

    static Setting mendable(BooleanField field, boolean value) {
        Condition wanted = value ? field.isTrue() : field.isFalse();
        return required(wanted).mendedBy(Operation.addOrReplace(field.alias(), Value.of(value)));
    }

    /** Adds a step to what mends it. */
    Setting mendedBy(Operation operation) {
        List<Operation> operations =
                Stream.concat(mending.stream(), Stream.of(operation)).toList();
        return new Setting(wanted, operations, child, twins, meaning);
    }

    Setting on(ResourceType child) {
        return new Setting(wanted, mending, Optional.of(child), twins, meaning);
    }

    /** The same must hold of another type, whose requests Modify leaves as they are and reports. */
    Setting alsoOn(ResourceType type, Condition wantedThere) {
        return new Setting(wanted, mending, child, List.of(new Twin(type, wantedThere)), meaning);
    }

    Setting meaning(String title, String reason) {
        return new Setting(wanted, mending, child, twins, Optional.of(new Meaning(title, reason)));
    }

    Meaning meaningOr(String title, String reason) {
        return meaning.orElseGet(() -> new Meaning(title, reason));
    }

    /** Says it of the row's service. */
    ControlWords.Enforced demandedOf(Row row, ControlWords.Cited control, RequestEffect effect) {
        ControlWords.Stated stated = control.on(child.orElse(row.type())).mustHave(wanted);
        for (Twin twin : twins) {
            stated = stated.alsoOn(twin.type()).mustHave(twin.wanted());
        }
        ControlWords.Enforced enforced = stated.otherwise(effect);
        return mending.isEmpty() ? enforced : enforced.orModify(row.mender(), mending.toArray(Operation[]::new));
    }
}
