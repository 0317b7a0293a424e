package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.FHIR_SERVICES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** FHIR services. */
final class Health {
    private static final Parameter AUTHORITY = Parameter.string("tenantAuthority", "")
            .described(
                    "Authority of FHIR services",
                    "Address of the tenant that signs in, such as https://login.microsoftonline.us/<tenant id>; "
                            + "while it is empty, the subscription's own tenant in the public cloud.");

    private static final String EXPECTED = "if(empty(parameters('" + AUTHORITY.name()
            + "')), concat('https://login.microsoftonline.com/', subscription().tenantId), parameters('"
            + AUTHORITY.name() + "'))";

    static final Control OWN_AUTHORITY = control("HLT-04", "health.authority")
            .titled("FHIR services trust the sign-in of their own tenant only")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(FHIR_SERVICES)
            .mustHave(anyOf(
                    FHIR_SERVICES.authenticationConfigurationAuthority().equalTo(expression(EXPECTED)),
                    // The service takes and keeps the address with a slash at its end as well.
                    FHIR_SERVICES
                            .authenticationConfigurationAuthority()
                            .equalTo(expression("concat(" + EXPECTED + ", '/')"))))
            .otherwise(DENY)
            .because("Whoever runs the trusted tenant decides who is a clinician, and so who reads the records.")
            .with(AUTHORITY);

    private Health() {}

    static List<Control> controls() {
        return List.of(OWN_AUTHORITY);
    }
}
