package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_CONFIG;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_SLOTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_INTEGRITY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.initiatives.azure.Roles.WEBSITE_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Apps: guard ePHI that is transmitted over a network. */
final class Apps {
    static final Control APP_HTTPS_ONLY = control("APP-01", "app.https-only")
            .titled("Web and function apps answer HTTPS only")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_INTEGRITY, TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .mustHave(WEB_SITES.httpsOnly().isTrue())
            .alsoOn(WEB_SITES_SLOTS)
            .mustHave(WEB_SITES_SLOTS.httpsOnly().isTrue())
            .otherwise(DENY)
            .because("An app that answers plain HTTP sends sessions and ePHI unencrypted.");

    static final Control APP_MIN_TLS = control("APP-02", "app.min-tls")
            .titled("Web and function apps speak TLS 1.2 or newer, their deployment site too")
            .implementing(TRANSMISSION_SECURITY, TRANSMISSION_ENCRYPTION)
            .on(WEB_SITES)
            .mustHave(Related.ofType(WEB_SITES_CONFIG.name()).named(Value.of("web")))
            .satisfying(allOf(
                    WEB_SITES_CONFIG.minTlsVersion().in("1.2", "1.3"),
                    WEB_SITES_CONFIG.scmMinTlsVersion().in("1.2", "1.3")))
            .otherwiseDeploy(AppTls.deployment(), WEBSITE_CONTRIBUTOR)
            .because("Apps below TLS 1.2 expose ePHI and deployment credentials on the wire.");

    private Apps() {}

    static List<Control> controls() {
        return List.of(APP_HTTPS_ONLY, APP_MIN_TLS);
    }
}
