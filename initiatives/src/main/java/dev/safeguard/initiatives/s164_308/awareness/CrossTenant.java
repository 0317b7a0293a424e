package dev.safeguard.initiatives.s164_308.awareness;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINE_SCALE_SETS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** What enters from outside the entity: images of virtual machines. */
final class CrossTenant {
    private static final Parameter GALLERIES = Parameter.strings("approvedGalleryIds")
            .described(
                    "Approved galleries",
                    "Full resource ids of the galleries and images that machines may start from; "
                            + "while the list is empty, images given by id are not judged.");

    private static final Parameter PUBLISHERS = Parameter.strings(
                    "approvedImagePublishers",
                    "MicrosoftWindowsServer",
                    "MicrosoftWindowsDesktop",
                    "MicrosoftSQLServer",
                    "MicrosoftCBLMariner",
                    "Canonical",
                    "RedHat",
                    "SUSE",
                    "Oracle",
                    "Debian")
            .described("Approved publishers", "Publishers whose marketplace images machines may start from.");

    static final Control APPROVED_IMAGES = control("XT-03", "image.approved-source")
            .titled("Virtual machines start from approved images only")
            .implementing(MALICIOUS_SOFTWARE_PROTECTION)
            .on(VIRTUAL_MACHINES)
            .when(VIRTUAL_MACHINES.storageProfileImageReference().exists())
            .mustHave(approved(
                    VIRTUAL_MACHINES.storageProfileImageReferencePublisher(),
                    VIRTUAL_MACHINES.storageProfileImageReferenceId()))
            .alsoOn(VIRTUAL_MACHINE_SCALE_SETS)
            .when(VIRTUAL_MACHINE_SCALE_SETS
                    .virtualMachineProfileStorageProfileImageReference()
                    .exists())
            .mustHave(approved(
                    VIRTUAL_MACHINE_SCALE_SETS.virtualMachineProfileStorageProfileImageReferencePublisher(),
                    VIRTUAL_MACHINE_SCALE_SETS.virtualMachineProfileStorageProfileImageReferenceId()))
            .otherwise(DENY)
            .because("An image from a stranger may bring malware along, or send what it processes to its maker.")
            .with(GALLERIES, PUBLISHERS);

    private CrossTenant() {}

    static List<Control> controls() {
        return List.of(APPROVED_IMAGES);
    }

    private static Condition approved(StringField publisher, StringField imageId) {
        return anyOf(
                publisher.in(PUBLISHERS), allOf(imageId.exists(), anyOf(noGalleriesNamed(), liesInGallery(imageId))));
    }

    private static Condition noGalleriesNamed() {
        String length = "length(parameters('" + GALLERIES.name() + "'))";
        return where(Operand.value(Value.expression(length)), Operator.EQUALS, Value.of(0));
    }

    /** The image is the listed resource, or lies below it; a gallery whose name only starts alike does not count. */
    private static Condition liesInGallery(StringField imageId) {
        Operand id = Operand.value(Value.expression("concat(field('" + imageId.alias() + "'), '/')"));
        Operand matches = Operand.count(
                GALLERIES.asValue(),
                "gallery",
                where(id, Operator.LIKE, Value.expression("concat(current('gallery'), '/*')")));
        return where(matches, Operator.GREATER, Value.of(0));
    }
}
