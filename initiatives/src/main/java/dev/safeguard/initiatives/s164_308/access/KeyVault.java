package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Operator.IN;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.ENVIRONMENTS;
import static dev.safeguard.initiatives.azure.SharedParameters.ENVIRONMENT_TAG;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Operand;
import java.util.List;

/** Key Vault: who may work with ePHI, and with what rights. */
final class KeyVault {
    private static final Operand ENVIRONMENT =
            Operand.field("[concat('tags[', parameters('" + ENVIRONMENT_TAG.name() + "'), ']')]");

    static final Control VAULT_PER_ENVIRONMENT = control("KV-15", "keyvault.env-segregation")
            .titled("Each vault belongs to one environment, the one of its resource group")
            .implementing(INFORMATION_ACCESS_MANAGEMENT, ACCESS_CONTROL)
            .on(KEY_VAULTS)
            // Recovering a deleted vault repeats none of its tags.
            .when(KEY_VAULTS.createMode().notEqualTo("recover"))
            .mustHave(allOf(
                    where(ENVIRONMENT, IN, ENVIRONMENTS.asValue()),
                    where(
                            ENVIRONMENT,
                            EQUALS,
                            expression("resourceGroup().tags[parameters('" + ENVIRONMENT_TAG.name() + "')]"))))
            .otherwise(DENY)
            .because("Developers who share a vault with production hold the keys to production's ePHI.")
            .with(ENVIRONMENT_TAG, ENVIRONMENTS);

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(VAULT_PER_ENVIRONMENT);
    }
}
