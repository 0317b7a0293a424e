package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which api-version an alias is read in: {@code moved} lay below {@code old} in 2019. */
class VersionsTest {
    private static final String MOVED = "{'field': 'Test/r/moved', 'equals': 'x'}";
    private static final String ASKED = "{'value': '[requestContext().apiVersion]', 'equals': '2019-01-01'}";

    @ParameterizedTest(name = "{0} of {1} in a request of {2}: {3} {4}")
    @CsvSource(nullValues = "none", textBlock = """
        REQUEST, none,       none,       new, false
        REQUEST, 2019-01-01, none,       old, true
        REQUEST, none,       2019-01-01, old, true
        REQUEST, 2023-01-01, 2019-01-01, old, true
        REQUEST, 2019-01-01, 2023-01-01, new, false
        SCAN,    2019-01-01, 2023-01-01, old, false
        SCAN,    2023-01-01, 2019-01-01, new, false
        SCAN,    none,       2019-01-01, new, false
        PLANNED, 2019-01-01, 2023-01-01, old, true
        PLANNED, 2023-01-01, 2019-01-01, new, false
        """)
    void a_request_says_its_version_and_a_scan_has_that_of_the_body(
            Context.View view, String own, String requested, String place, boolean asked) {
        Context context = Given.context().view(view);
        Context of = requested == null ? context : context.request(RequestContext.ofVersion(requested));
        ObjectNode json = Given.object(
                place.equals("old")
                        ? "{'type': 'Test/r', 'name': 'r1', 'properties': {'old': {'moved': 'x'}, 'moved': 'y'}}"
                        : "{'type': 'Test/r', 'name': 'r1', 'properties': {'old': {'moved': 'y'}, 'moved': 'x'}}");
        if (own != null) {
            json.put("apiVersion", own);
        }
        assertThat(holds(MOVED, json, of)).isTrue();
        assertThat(holds(ASKED, json, of)).isEqualTo(asked);
    }

    @Test
    void a_planned_resource_whose_version_is_not_known_leaves_it_open() {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1'}");

        assertThat(decided(ASKED, json, Given.context().view(Context.View.PLANNED)))
                .isInstanceOf(Decision.Unknown.class);
    }

    private static boolean holds(String condition, ObjectNode json, Context context) {
        return decided(condition, json, context) instanceof Decision.NonCompliant;
    }

    private static Decision decided(String condition, ObjectNode json, Context context) {
        PlannedPolicy policy =
                Given.planned(Given.object("{'if': " + condition + ", 'then': {'effect': 'audit'}}"), Map.of());
        return policy.decide(Resource.of(json), context);
    }
}
