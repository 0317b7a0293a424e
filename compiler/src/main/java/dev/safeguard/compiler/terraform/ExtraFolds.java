package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.terraform.azurerm.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Associations that consist of two ids and nothing else: one resource gets the id of the other. */
final class ExtraFolds {

    /**
     * An association.
     *
     * @param parentRef names the resource that gets the id
     * @param attribute the id it gets
     * @param path where it gets it
     */
    private record Link(String armType, String parentRef, String attribute, String path) {}

    private static final Map<String, Link> LINKS = Map.of(
            "azurerm_app_service_virtual_network_swift_connection",
                    new Link("Microsoft.Web/sites", "app_service_id", "subnet_id", "properties/virtualNetworkSubnetId"),
            "azurerm_app_service_slot_virtual_network_swift_connection",
                    new Link(
                            "Microsoft.Web/sites/slots",
                            "app_service_id",
                            "subnet_id",
                            "properties/virtualNetworkSubnetId"),
            "azurerm_network_interface_security_group_association",
                    new Link(
                            "Microsoft.Network/networkInterfaces",
                            "network_interface_id",
                            "network_security_group_id",
                            "properties/networkSecurityGroup/id"),
            "azurerm_subnet_nat_gateway_association",
                    new Link(
                            "Microsoft.Network/virtualNetworks/subnets",
                            "subnet_id",
                            "nat_gateway_id",
                            "properties/natGateway/id"));

    private ExtraFolds() {}

    /** What the association writes; none for every other type. */
    static List<Piece> of(Planned planned, ObjectNode values) {
        Link link = LINKS.get(planned.type());
        if (link == null) {
            return List.of();
        }
        JsonNode id = values.path(link.attribute());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        List<String> steps = List.of(link.path().split("/", -1));
        ObjectNode at = json;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = at.putObject(step);
        }
        at.set(steps.get(steps.size() - 1), id);
        return List.of(new Piece(
                Piece.Part.FOLD,
                link.armType(),
                Optional.empty(),
                Optional.of(link.parentRef()),
                json,
                Map.of(link.path().replace('/', '.'), link.attribute())));
    }
}
