package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.ResourceTypes;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;

/** The general configuration of a web or function app: {@code config/web}. */
public final class SiteConfiguration {
    private static final String TYPE = ResourceTypes.WEB_SITES_CONFIG.name();
    private static final String VERSION = "2022-09-01";

    private SiteConfiguration() {}

    /** As the resource that an existence check looks at. */
    public static Related related() {
        return Related.ofType(TYPE).named(Value.of("web"));
    }

    /** Sets some properties of it, and touches nothing else. */
    public static Deployment setting(Value.Obj properties) {
        return template()
                .passing("site", expression("field('name')"))
                .resource(TYPE, VERSION, expression("concat(parameters('site'), '/web')"), properties)
                .inResourceGroup();
    }
}
