package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_CONFIG;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.initiatives.azure.Roles.WEBSITE_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.SiteConfiguration;
import java.util.List;

/** Apps: who calls, and who deploys. */
final class Apps {
    /** Both passwords are one setting to an administrator. */
    private static final String PASSWORDS = "app-12";

    static final Control CLIENT_CERTIFICATES = control("APP-11", "app.client-certs")
            .titled("Apps demand a certificate of their callers")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION, TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .mustHave(allOf(
                    WEB_SITES.clientCertEnabled().isTrue(),
                    WEB_SITES.clientCertMode().equalTo("Required")))
            .otherwise(AUDIT)
            .because("A certificate proves which service asks for ePHI; an address or a shared key does not.");

    static final Control NO_DEPLOYMENT_PASSWORD = control("APP-12", "app.auth-and-no-basic")
            .titled("Apps cannot be deployed with a publishing password")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(WEB_SITES)
            .mustHave(PublishingPassword.related("scm"))
            .satisfying(PublishingPassword.isRefused())
            .otherwiseDeploy(PublishingPassword.refusing("scm"), WEBSITE_CONTRIBUTOR)
            .because(
                    "Whoever holds the publishing password can replace the code that handles ePHI, and leaves no name.")
            .sharingEffect(PASSWORDS);

    static final Control NO_FTP_PASSWORD = control("APP-12-ftp", "app.no-basic-ftp")
            .titled("Apps do not accept a publishing password for FTP")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(WEB_SITES)
            .mustHave(PublishingPassword.related("ftp"))
            .satisfying(PublishingPassword.isRefused())
            .otherwiseDeploy(PublishingPassword.refusing("ftp"), WEBSITE_CONTRIBUTOR)
            .because("By FTP the same password reads and replaces the files of an app that handles ePHI.")
            .sharingEffect(PASSWORDS);

    static final Control PLATFORM_AUTHENTICATION = control("APP-12-auth", "app.platform-auth")
            .titled("Apps authenticate their callers on the platform")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(WEB_SITES)
            .mustHave(SiteConfiguration.related())
            // True of the second version of the settings, too, which cannot be read by a policy.
            .satisfying(WEB_SITES_CONFIG.siteAuthEnabled().equalTo("true"))
            .otherwiseAudit()
            .because("What the platform turns away never reaches the code, so one forgotten check reveals no ePHI.");

    private Apps() {}

    static List<Control> controls() {
        return List.of(CLIENT_CERTIFICATES, NO_DEPLOYMENT_PASSWORD, NO_FTP_PASSWORD, PLATFORM_AUTHENTICATION);
    }
}
