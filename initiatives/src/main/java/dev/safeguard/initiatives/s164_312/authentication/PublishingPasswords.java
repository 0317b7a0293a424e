package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Value;

/** Turns off the passwords with which apps are deployed, for the deployment site and for FTP. */
final class PublishingPasswords {
    private static final String TYPE = WEB_SITES_BASIC_PUBLISHING_CREDENTIALS_POLICIES.name();
    private static final String VERSION = "2022-09-01";
    private static final Value.Obj REFUSED = NO_MEMBERS.with("allow", Value.of(false));

    private PublishingPasswords() {}

    static Deployment off() {
        return template()
                .passing("site", expression("field('name')"))
                .resource(TYPE, VERSION, expression("concat(parameters('site'), '/scm')"), REFUSED)
                .resource(TYPE, VERSION, expression("concat(parameters('site'), '/ftp')"), REFUSED)
                .inResourceGroup();
    }
}
