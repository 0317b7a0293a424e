package dev.safeguard.initiatives.s164_316;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_MANAGEMENT_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Operator.LESS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.RETENTION_DAYS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Storage accounts: keep what documents compliance, audit trails among it, for six years. */
final class Storage {
    private static final String RULES = STORAGE_ACCOUNTS_MANAGEMENT_POLICIES.name() + "/policy.rules[*]";

    static final Control NO_EARLY_DELETE = control("STG-22", "storage.no-early-delete")
            .titled("No lifecycle rule deletes audit records before six years are over")
            .implementing(DOCUMENTATION_TIME_LIMIT)
            .on(STORAGE_ACCOUNTS_MANAGEMENT_POLICIES)
            // A lifecycle policy has no tags and does not see those of its account.
            .when(where(
                    Operand.value(expression("resourceGroup().tags['dataRole']")), EQUALS, Value.of("audit-archive")))
            .mustHave(where(Operand.count(RULES, deletesEarly()), EQUALS, Value.of(0)))
            .otherwise(DENY)
            .because("A forgotten clean-up rule destroys the records that HIPAA wants kept for six years.")
            .with(RETENTION_DAYS);

    private Storage() {}

    static List<Control> controls() {
        return List.of(NO_EARLY_DELETE);
    }

    /** Whatever the days are counted from, it is never before the blob's creation. */
    private static Condition deletesEarly() {
        return anyOf(
                days("daysAfterModificationGreaterThan"),
                days("daysAfterCreationGreaterThan"),
                days("daysAfterLastAccessTimeGreaterThan"));
    }

    private static Condition days(String counted) {
        Operand days = Operand.field(RULES + ".definition.actions.baseBlob.delete." + counted);
        return where(days, LESS, RETENTION_DAYS.asValue());
    }
}
