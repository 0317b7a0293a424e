package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources of templates that are deployed under conditions nobody knows yet. */
class ConditionalTest {
    private static final String THEN = "{'effect': 'auditIfNotExists', 'details': {'type': 'Test/r/child',"
            + " 'existenceCondition': {'field': 'name', 'like': '*good'}}}";

    private static ObjectNode resource(String type, String name, String conditions) {
        ObjectNode json = Given.object("{}").put("type", type).put("name", name);
        if (!conditions.isEmpty()) {
            json.set("condition", UnknownValue.text("known at deployment only", conditions));
        }
        return json;
    }

    @ParameterizedTest(name = "a companion `{1}` under `{2}` of a resource under `{0}`: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            |  good |           | Compliant
            |  good | {a}       | Unknown
        {a} |  good | {a}       | Compliant
        {a} |  good | {b}       | Unknown
        {a} |  good | {a}{b}    | Unknown
        {b}{a} | good | {a}     | Compliant
            |  bad  | {a}       | NonCompliant
        """)
    void a_companion_counts_where_it_is_there_for_certain(
            String ownConditions, String companion, String conditions, String expected) {
        Resource related = Resource.of(resource("Test/r/child", "r/" + companion, text(conditions)));
        Decision decision = Given.always(THEN)
                .decide(
                        Resource.of(resource("Test/r", "r", text(ownConditions))),
                        Context.request(Given.NOW).related(RelatedResources.of(List.of(related))));

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
