package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.blueprints.TemplateExpander.Expanded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a resource mentions is there when it is deployed. */
class DependencyTest {
    private static final Pattern ID = Pattern.compile("/subscriptions/\\S+");

    static List<Map<String, JsonNode>> parameterSets() {
        return Samples.parameterSets();
    }

    @ParameterizedTest
    @MethodSource("parameterSets")
    void every_id_names_a_resource_of_the_template_or_a_parameter(Map<String, JsonNode> parameters) {
        List<Expanded> resources = Samples.expanded(parameters);
        Set<String> known = new HashSet<>();
        resources.forEach(resource -> known.addAll(idsOf(resource)));
        parameters.values().forEach(value -> known.add(value.asText()));
        assertThat(resources.stream().flatMap(DependencyTest::mentioned))
                .isNotEmpty()
                .allMatch(id -> known.contains(id) || id.contains("/Microsoft.Authorization/roleDefinitions/"));
    }

    @Test
    void depends_on_nothing_but_resources_of_the_template() {
        List<Expanded> resources = Samples.expanded(Samples.DEFAULTS);
        assertThat(resources.stream().flatMap(resource -> resource.dependsOn().stream()))
                .isNotEmpty()
                .isSubsetOf(resources.stream().map(Expanded::id).toList());
    }

    @ParameterizedTest
    @MethodSource("parameterSets")
    void waits_for_every_resource_that_it_mentions_and_for_its_parent(Map<String, JsonNode> parameters) {
        Map<String, Expanded> byId = owners(Samples.expanded(parameters));
        assertThat(byId.values())
                .allSatisfy(resource -> assertThat(before(resource, byId))
                        .doesNotContain(resource.id())
                        .containsAll(needed(resource, byId)));
    }

    /** Ids of the resources that the resource mentions, lies under or extends. */
    private static Set<String> needed(Expanded resource, Map<String, Expanded> byId) {
        Stream<String> parents = byId.keySet().stream()
                .filter(id -> resource.id().startsWith(id + "/"))
                .filter(id -> id.contains("/providers/"));
        return Stream.concat(mentioned(resource), parents)
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(Expanded::id)
                .filter(id -> !id.equals(resource.id()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Expanded> owners(List<Expanded> resources) {
        return resources.stream()
                .flatMap(resource -> idsOf(resource).stream().map(id -> Map.entry(id, resource)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A network brings its subnets along. */
    private static List<String> idsOf(Expanded resource) {
        Stream<String> subnets = resource.body()
                .at("/properties/subnets")
                .valueStream()
                .map(subnet -> resource.id() + "/subnets/" + subnet.get("name").textValue());
        return Stream.concat(Stream.of(resource.id()), subnets).toList();
    }

    private static Stream<String> mentioned(Expanded resource) {
        return TemplateText.strings(resource.body())
                .flatMap(text -> ID.matcher(text).results())
                .map(match -> match.group().replaceAll("]$", ""));
    }

    /** All that is deployed before, directly or not. */
    private static Set<String> before(Expanded resource, Map<String, Expanded> byId) {
        Set<String> found = new HashSet<>();
        collect(resource, byId, found);
        return found;
    }

    private static void collect(Expanded resource, Map<String, Expanded> byId, Set<String> found) {
        for (String id : resource.dependsOn()) {
            if (found.add(id)) {
                Optional.ofNullable(byId.get(id)).ifPresent(earlier -> collect(earlier, byId, found));
            }
        }
    }
}
