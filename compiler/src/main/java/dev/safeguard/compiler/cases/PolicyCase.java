package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One declarative case.
 *
 * @param name for people; a text such as {@code case 3} when the author gave none
 * @param place where the case begins
 * @param parameters bare values
 * @param related resources that an existence check may find
 * @param aliases provider-shaped catalogue that replaces the bundled one
 * @param details must be contained in the details of the decision
 */
public record PolicyCase(
        String name,
        Place place,
        CasePolicy policy,
        Map<String, JsonNode> parameters,
        ObjectNode resource,
        List<ObjectNode> related,
        Optional<ArrayNode> aliases,
        CaseContext context,
        Expectation expect,
        Optional<ObjectNode> details) {
    public PolicyCase {
        parameters = Map.copyOf(parameters);
        related = List.copyOf(related);
    }
}
