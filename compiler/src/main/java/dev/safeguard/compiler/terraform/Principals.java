package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Map;

/** What kind of principal a role assignment is for, which azurerm fills in while applying. */
final class Principals {
    private static final String ASSIGNMENT = "azurerm_role_assignment";
    private static final String TYPE = "principal_type";
    private static final String ID = "principal_id";
    private static final Map<String, String> DIRECTORY = Map.of(
            "azuread_group", "Group",
            "azuread_user", "User",
            "azuread_service_principal", "ServicePrincipal");

    private Principals() {}

    /** Derives the kind from what the principal's id refers to. */
    static void derive(Planned planned, ObjectNode values, Ids ids) {
        if (planned.type().equals(ASSIGNMENT) && !values.path(TYPE).isTextual()) {
            String kind = kind(planned, ids);
            values.set(TYPE, kind.isEmpty() ? UnknownValue.node("known after apply") : values.textNode(kind));
        }
    }

    private static String kind(Planned planned, Ids ids) {
        List<String> references = ids.expression(planned).at(ID).references();
        return ids.single(planned, references)
                .map(target -> of(target.planned().type(), last(target.rest())))
                .orElseGet(() -> references.stream()
                        .map(Reference::parse)
                        .flatMap(reference -> reference.stream())
                        .filter(reference -> reference.kind() == Reference.Kind.DATA)
                        .map(reference -> of(reference.type(), last(reference.rest())))
                        .findFirst()
                        .orElse(""));
    }

    private static String last(List<Step> steps) {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).name();
    }

    /** Only managed identities have a principal id among the resources of azurerm. */
    private static String of(String type, String attribute) {
        String directory = DIRECTORY.getOrDefault(type, "");
        return directory.isEmpty() && attribute.equals(ID) && type.startsWith("azurerm_")
                ? "ServicePrincipal"
                : directory;
    }
}
