package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceType.ANY_INDEXED_RESOURCE;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.BUSINESS_ASSOCIATE_ASSURANCES;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.IN;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Operand;
import java.util.List;

/** Governance: let ePHI lie only with business associates that gave assurances. */
final class Governance {
    static final Control ALLOWED_SERVICES = control("GOV-03", "gov.allowed-types")
            .titled("Only services that the business associate agreement covers")
            .implementing(BUSINESS_ASSOCIATE_ASSURANCES)
            .on(ANY_INDEXED_RESOURCE)
            .when(ANY_INDEXED_RESOURCE.location().exists())
            .mustHave(anyOf(
                    where(
                            Operand.value(expression("first(split(field('type'), '/'))")),
                            IN,
                            CoveredServices.PROVIDERS.asValue()),
                    ANY_INDEXED_RESOURCE.type().in(CoveredServices.TYPES)))
            .otherwise(DENY)
            .because("A service outside the agreement may not be given ePHI, however well it is configured.")
            .with(CoveredServices.PROVIDERS, CoveredServices.TYPES)
            .version("1.1.0");

    private Governance() {}

    static List<Control> controls() {
        return List.of(ALLOWED_SERVICES);
    }
}
