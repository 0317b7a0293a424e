package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;

/** Column LOCAL: whoever comes in has a Microsoft Entra identity, not a shared key or password. */
record LocalAuthentication(Setting setting) implements Cell {

    static Cell local(Setting setting) {
        return new LocalAuthentication(setting);
    }

    @Override
    public Control control(Row row) {
        Setting.Meaning meaning = setting.meaningOr(
                row.name() + " lets in Microsoft Entra identities only",
                "Whoever holds a shared key acts without a name, so what happens to ePHI cannot be attributed.");
        ControlWords.Cited control = row.control("LOCAL", "local-auth")
                .titled(meaning.title())
                .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION);
        return setting.demandedOf(row, control, AUDIT).because(meaning.reason()).sharingEffect("paas-local");
    }
}
