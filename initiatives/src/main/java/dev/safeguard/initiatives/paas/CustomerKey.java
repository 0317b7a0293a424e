package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;

/** Column CMK: data at rest is encrypted with a key that the entity holds; most services take it at creation only. */
record CustomerKey(Setting setting) implements Cell {

    static Cell cmk(Condition ownKey) {
        return new CustomerKey(Setting.required(ownKey));
    }

    static Cell cmk(Setting setting) {
        return new CustomerKey(setting);
    }

    @Override
    public Control control(Row row) {
        Setting.Meaning meaning = setting.meaningOr(
                row.name() + " is encrypted with a customer-managed key",
                "With a key of its own, the entity can cut off all access to ePHI and prove that deleted data is gone.");
        return setting.demandedOf(
                        row,
                        row.control("CMK", "cmk").titled(meaning.title()).implementing(ENCRYPTION_AND_DECRYPTION),
                        AUDIT)
                .because(meaning.reason())
                .sharingEffect("paas-cmk");
    }
}
