package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.initiatives.azure.Roles.WEBSITE_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Apps: who calls, and who deploys. */
final class Apps {
    static final Control CLIENT_CERTIFICATES = control("APP-11", "app.client-certs")
            .titled("Apps demand a certificate of their callers")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION, TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .mustHave(allOf(
                    WEB_SITES.clientCertEnabled().isTrue(),
                    WEB_SITES.clientCertMode().equalTo("Required")))
            .otherwise(AUDIT)
            .because("A certificate proves which service asks for ePHI; an address or a shared key does not.");

    static final Control NO_PUBLISHING_PASSWORD = control("APP-12", "app.auth-and-no-basic")
            .titled("Apps cannot be deployed with a publishing password")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(WEB_SITES)
            .mustHave(Related.ofType(WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES.name())
                    .named(Value.of("scm")))
            .satisfying(WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES.allow().isFalse())
            .otherwiseDeploy(PublishingPasswords.off(), WEBSITE_CONTRIBUTOR)
            .because(
                    "Whoever holds the publishing password can replace the code that handles ePHI, and leaves no name.");

    private Apps() {}

    static List<Control> controls() {
        return List.of(CLIENT_CERTIFICATES, NO_PUBLISHING_PASSWORD);
    }
}
