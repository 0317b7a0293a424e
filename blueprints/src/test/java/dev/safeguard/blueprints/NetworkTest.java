package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The spoke as it comes out of the expressions. */
class NetworkTest {
    static List<Map<String, JsonNode>> parameterSets() {
        return Samples.parameterSets();
    }

    @ParameterizedTest
    @MethodSource("parameterSets")
    void subnets_lie_apart_in_the_address_space(Map<String, JsonNode> parameters) {
        JsonNode network = only("Microsoft.Network/virtualNetworks", parameters).get("properties");
        Cidr space = Cidr.parse(network.at("/addressSpace/addressPrefixes/0").textValue());
        List<Cidr> subnets = network.get("subnets")
                .valueStream()
                .map(subnet -> Cidr.parse(subnet.at("/properties/addressPrefix").textValue()))
                .toList();
        assertThat(subnets).hasSize(2).allMatch(space::contains);
        assertThat(subnets.get(0).overlaps(subnets.get(1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("parameterSets")
    void security_groups_end_with_a_denial_of_everything_inbound(Map<String, JsonNode> parameters) {
        List<JsonNode> last = Samples.resources(parameters).stream()
                .filter(r -> r.get("type").textValue().equals("Microsoft.Network/networkSecurityGroups"))
                .map(group -> group.at("/properties/securityRules")
                        .valueStream()
                        .map(rule -> rule.get("properties"))
                        .max(Comparator.comparing(rule -> rule.get("priority").intValue()))
                        .orElseThrow())
                .toList();
        assertThat(last).hasSize(2).allSatisfy(rule -> {
            assertThat(rule.get("access").textValue()).isEqualTo("Deny");
            assertThat(rule.get("direction").textValue()).isEqualTo("Inbound");
            assertThat(List.of("protocol", "sourceAddressPrefix", "sourcePortRange", "destinationPortRange"))
                    .allMatch(property -> rule.get(property).textValue().equals("*"));
        });
    }

    private static ObjectNode only(String type, Map<String, JsonNode> parameters) {
        return Samples.resources(parameters).stream()
                .filter(resource -> resource.get("type").textValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** From the documentation of {@code cidrSubnet}, and ours. */
    @ParameterizedTest
    @CsvSource({
        "10.144.0.0/20, 24, 1, 10.144.1.0/24",
        "10.64.0.0/23, 26, 4, 10.64.1.0/26",
        "172.20.8.0/22, 24, 0, 172.20.8.0/24"
    })
    void counts_blocks_as_azure_does(String network, int length, int index, String block) {
        assertThat(Cidr.subnet(network, length, index)).isEqualTo(block);
    }
}
