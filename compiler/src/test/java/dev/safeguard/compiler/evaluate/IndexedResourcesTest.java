package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.FuzzClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IndexedResourcesTest {
    private static final List<String> TYPES =
            List.of("Test/r", "test/R", "Test/r/child", "Test/other", "Microsoft.Insights/diagnosticSettings", "");
    private static final List<String> IDS = List.of(
            "",
            "/subscriptions/s",
            "/SUBSCRIPTIONS/S/resourceGroups/G",
            "/subscriptions/s/resourceGroups/g/providers/Test/r/a",
            "/subscriptions/s/resourceGroups/g/providers/Test/r/ab",
            "/subscriptions/s/resourceGroups/h/providers/Test/r/a",
            "/subscriptions/s/resourceGroups/g/providers/Test/r/a/child/c",
            "/subscriptions/S/resourcegroups/G/providers/test/R/A/child/C/",
            "/subscriptions/s/resourceGroups/g/providers/Test/r/a/providers/Microsoft.Insights/diagnosticSettings/d",
            "/subscriptions/t/resourceGroups/g/providers/Test/other/o",
            "Test/r/a");
    private static final List<String> NAMES = List.of("a", "A", "a/c", "d", "o", "");

    /** An inventory that can only be asked for a type finds the same, in the same order. */
    @Property(tries = 3_000)
    void an_index_leaves_out_only_what_is_filtered_anyway(@ForAll long seed) {
        Random random = new Random(seed);
        List<Resource> resources = new ArrayList<>();
        for (int left = random.nextInt(12); left > 0; left--) {
            resources.add(resource(random));
        }
        RelatedResources indexed = RelatedResources.of(resources);
        RelatedResources plain = wanted -> indexed.ofType(wanted);
        Resource base = resource(random);
        String type = one(TYPES.subList(0, 5), random);
        Optional<String> group = random.nextInt(3) == 0 ? Optional.of("G") : Optional.empty();
        boolean wide = random.nextInt(3) == 0;

        assertThat(candidates(indexed, base, type, group, wide)).isEqualTo(candidates(plain, base, type, group, wide));
    }

    @TestFactory
    Stream<DynamicTest> an_inventory_that_can_only_be_asked_for_a_type_gives_the_same_decisions() {
        return RowTables.ofRules().stream()
                .filter(row -> row.json().path("then").path("details").has("type")
                        && !row.json().has("context"))
                .map(row -> DynamicTest.dynamicTest("row " + row.name(), () -> decidesWithoutIndex(row)));
    }

    private static void decidesWithoutIndex(Row row) {
        RelatedResources indexed = row.context().related();
        RelatedResources plain = wanted -> indexed.ofType(wanted);
        Planning planning = Engine.with(row.catalog())
                .plan(
                        Given.definition(row.definition()).orElseThrow(),
                        Given.parameters(row.json().path("parameters")));
        if (planning instanceof Planning.Planned planned) {
            PlannedRuleOutcome outcome = PlannedRuleOutcome.of(
                    planned.policy(), Resource.of(row.resource()), row.context().related(plain));
            assertThat(outcome.accepts(row.expected())).as(outcome.toString()).isTrue();
        }
    }

    @Test
    void an_existence_check_of_many_resources_takes_the_sum_and_not_the_product() {
        List<Resource> children = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            children.add(Resource.of(json(IDS.get(3) + i + "/child/c", "Test/r/child", "a" + i + "/c")));
        }
        Context context = Given.context().related(RelatedResources.of(children));
        PlannedPolicy policy = Given.always("{'effect': 'auditIfNotExists', 'details': {'type': 'Test/r/child'}}");

        long compliant = FuzzClock.timed(() -> children.stream()
                .map(child -> Resource.of(json(parent(child), "Test/r", "")))
                .filter(parent -> policy.decide(parent, context) instanceof Decision.Compliant)
                .count());

        assertThat(compliant).isEqualTo(20_000);
    }

    /** Those that say something else of the same id may decide something else. */
    @Test
    void of_resources_that_say_the_same_of_one_id_one_is_a_candidate() {
        ObjectNode other = json(IDS.get(6), "Test/r/child", "a/c").put("location", "eastus");
        List<Resource> children = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            children.add(Resource.of(json(IDS.get(6), "Test/r/child", "a/c")));
        }
        children.add(Resource.of(other));
        children.add(Resource.of(other.deepCopy()));
        RelatedResources related = RelatedResources.of(children);

        assertThat(List.of(
                        related.ofType("Test/r/child"),
                        related.under("test/r/CHILD", IDS.get(3)),
                        related.inGroup("Test/r/child", "g")))
                .containsOnly(List.of(children.get(0), children.get(9)));
    }

    /** Without an id, or with one that begins in the middle, two may be two of Azure. */
    @Test
    void resources_without_a_whole_id_are_each_a_candidate() {
        List<Resource> all = new ArrayList<>();
        for (String id : List.of("", "", "Test/r/a", "Test/r/a")) {
            all.add(Resource.of(json(id, "Test/r", "a")));
        }

        assertThat(RelatedResources.of(all).ofType("Test/r")).isEqualTo(all);
    }

    private static String parent(Resource child) {
        String id = child.id().orElseThrow();
        return id.substring(0, id.indexOf("/child/"));
    }

    private static List<Resource> candidates(
            RelatedResources related, Resource base, String type, Optional<String> group, boolean wide) {
        Subject subject = Subject.related(base, new Aliases(Given.CATALOG, EvaluationOptions.standard()));
        Frame frame =
                Frame.of(subject, Given.context().related(related), Parameters.NONE, EvaluationOptions.standard());
        return new Candidates(frame, base, type, Optional.empty(), Optional.empty(), group, wide).find();
    }

    private static Resource resource(Random random) {
        return Resource.of(json(one(IDS, random), one(TYPES, random), one(NAMES, random)));
    }

    private static ObjectNode json(String id, String type, String name) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Map.of("id", id, "type", type, "name", name).forEach((key, value) -> {
            if (!value.isEmpty()) {
                json.put(key, value);
            }
        });
        return json;
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
