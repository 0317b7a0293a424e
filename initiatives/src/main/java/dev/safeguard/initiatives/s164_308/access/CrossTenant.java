package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.azure.ResourceTypes.COMPUTE_GALLERIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.initiatives.azure.SharedParameters.ALLOWED_TENANTS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** What leaves the tenant: who may work with ePHI, and with what rights. */
final class CrossTenant {
    static final Control NO_GALLERY_SHARING = control("XT-01", "gallery.no-external-sharing")
            .titled("Compute galleries are not shared outside the tenant")
            .implementing(INFORMATION_ACCESS_MANAGEMENT, TRANSMISSION_SECURITY)
            .on(COMPUTE_GALLERIES)
            .mustHave(allOf(
                    anyOf(
                            COMPUTE_GALLERIES.sharingProfilePermissions().absent(),
                            COMPUTE_GALLERIES.sharingProfilePermissions().equalTo("Private"),
                            allOf(
                                    COMPUTE_GALLERIES
                                            .sharingProfilePermissions()
                                            .equalTo("Groups"),
                                    someTenantIsAllowed())),
                    not(COMPUTE_GALLERIES
                            .sharingProfileCommunityGalleryInfoCommunityGalleryEnabled()
                            .isTrue()),
                    COMPUTE_GALLERIES
                            .sharingProfileGroups()
                            .none(group -> allOf(
                                    group.type().equalTo("AADTenants"),
                                    group.ids().any(tenant -> tenant.notIn(ALLOWED_TENANTS))))))
            .otherwise(DENY)
            .because("A shared image may carry ePHI or credentials to another tenant.")
            .with(ALLOWED_TENANTS)
            .version("1.1.0");

    private CrossTenant() {}

    static List<Control> controls() {
        return List.of(NO_GALLERY_SHARING);
    }

    /** Sharing with groups is how a gallery reaches another tenant; without an allowed one it has no use. */
    private static Condition someTenantIsAllowed() {
        Operand tenants = Operand.value(Value.expression("length(parameters('" + ALLOWED_TENANTS.name() + "'))"));
        return where(tenants, Operator.GREATER, Value.of(0));
    }
}
