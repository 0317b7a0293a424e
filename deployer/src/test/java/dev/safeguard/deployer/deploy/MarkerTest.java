package dev.safeguard.deployer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {
    private static final ResourceKind DEFINITION = ResourceKind.DEFINITION;

    @Test
    void a_signed_body_says_whose_it_is() {
        ObjectNode body = Json.of("{'properties': {'mode': 'All', 'metadata': {'category': 'HIPAA'}}}");
        Marker.sign(DEFINITION, body, "team-a", "STG-01", "1.2.0");
        assertThat(Marker.of(DEFINITION, body))
                .hasValue(new Marker("team-a", "STG-01", "1.2.0", Marker.hash(DEFINITION, body)));
        assertThat(body.at("/properties/metadata/category").asText()).isEqualTo("HIPAA");
    }

    @Test
    void the_hash_depends_on_the_properties_and_on_nothing_else() {
        ObjectNode plain = Json.of("{'properties': {'mode': 'All', 'displayName': 'a'}}");
        ObjectNode turned = Json.of("{'properties': {'displayName': 'a', 'mode': 'All', 'policyType': 'Custom'}}");
        ObjectNode other = Json.of("{'properties': {'mode': 'All', 'displayName': 'b'}}");
        Marker.sign(DEFINITION, turned, "x", "y", "z");
        assertThat(Marker.hash(DEFINITION, turned))
                .isEqualTo(Marker.hash(DEFINITION, plain))
                .isNotEqualTo(Marker.hash(DEFINITION, other))
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ROLE_ASSIGNMENT | {'properties': {'description': 'safeguard:team-a'}}             | team-a
            ROLE_ASSIGNMENT | {'properties': {'description': 'by hand'}}                      | nobody
            ROLE_ASSIGNMENT | {'properties': {}}                                              | nobody
            DEFINITION      | {'properties': {'metadata': {'safeguard': {'owner': 'b'}}}}     | b
            DEFINITION      | {'properties': {'metadata': {'safeguard': 'b'}}}                | nobody
            DEFINITION      | {'properties': {'metadata': {}}}                                | nobody
            DEFINITION      | {}                                                              | nobody
            """)
    void only_a_marker_makes_an_owner(ResourceKind kind, String object, String owner) {
        assertThat(Marker.of(kind, Json.of(object)).map(Marker::owner).orElse("nobody"))
                .isEqualTo(owner);
    }
}
