package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;

/** Whether an app may be deployed with a password: one switch for the deployment site, one for FTP. */
final class PublishingPassword {
    private static final String TYPE = WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES.name();
    private static final String VERSION = "2022-09-01";

    private PublishingPassword() {}

    /**
     * The switch.
     *
     * @param way {@code scm} or {@code ftp}
     */
    static Related related(String way) {
        return Related.ofType(TYPE).named(Value.of(way));
    }

    static Condition isRefused() {
        return WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES.allow().isFalse();
    }

    static Deployment refusing(String way) {
        return template()
                .passing("site", expression("field('name')"))
                .resource(
                        TYPE,
                        VERSION,
                        expression("concat(parameters('site'), '/" + way + "')"),
                        NO_MEMBERS.with("allow", Value.of(false)))
                .inResourceGroup();
    }
}
