package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Value;

/** Raises the TLS versions of an app, and touches nothing else of its configuration. */
final class AppTls {
    private AppTls() {}

    static Deployment deployment() {
        return template()
                .passing("site", expression("field('name')"))
                .resource(
                        "Microsoft.Web/sites/config",
                        "2022-09-01",
                        expression("concat(parameters('site'), '/web')"),
                        NO_MEMBERS.with("minTlsVersion", Value.of("1.2")).with("scmMinTlsVersion", Value.of("1.2")))
                .inResourceGroup();
    }
}
