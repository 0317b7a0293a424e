package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What apps of a template bring along, and what their declared configuration leaves open. */
class SiteConfigurationTest {
    private static final String APP = "{'type': '%s', 'apiVersion': '2023-12-01', 'name': '%s', 'properties': {%s}}";
    private static final String WEB =
            "{'type': 'Microsoft.Web/sites/config', 'apiVersion': '2023-12-01', 'name': 'a/%s', 'properties': {%s}}";

    private static List<SourcedResource> configurations(String... resources) {
        String text = "{'$schema': 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',"
                + " 'contentVersion': '1.0.0.0', 'parameters': {'p': {'type': 'object'}}, 'resources': ["
                + String.join(",", resources) + "]}";
        return Expanded.ofText(text.replace('\'', '"'), Expanded.OPTIONS).resources.stream()
                .filter(r -> r.json().path("type").asText().endsWith("/config"))
                .toList();
    }

    private static JsonNode properties(SourcedResource configuration) {
        return configuration.json().path("properties");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        Microsoft.Web/sites,       a,   siteConfig
        microsoft.web/Sites/slots, a/b, SITECONFIG
        """)
    void the_configuration_inside_of_an_app_is_that_of_its_resource_and_may_hold_more(
            String type, String name, String member) {
        SourcedResource web = configurations(
                        APP.formatted(type, name, "'" + member + "': {'minTlsVersion': '1.0', 'cors': null}"))
                .get(0);

        assertThat(web.role()).isEqualTo(Role.RELATED);
        assertThat(web.json().path("name").asText()).isEqualTo(name + "/web");
        assertThat(UnknownValue.member(properties(web), "minTlsVersion").asText())
                .isEqualTo("1.0");
        assertThat(UnknownValue.isPerhapsAbsent(UnknownValue.member(properties(web), "ftpsState")))
                .isTrue();
    }

    @Test
    void of_a_configuration_that_is_not_known_nothing_is() {
        SourcedResource web = configurations(
                        APP.formatted("Microsoft.Web/sites", "a", "'siteConfig': '[parameters(\\u0027p\\u0027)]'"))
                .get(0);

        assertThat(UnknownValue.isUnknown(properties(web))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        Microsoft.Web/sites,         'httpsOnly': true
        Microsoft.Web/certificates,  'siteConfig': {}
        """)
    void what_says_nothing_of_it_brings_none(String type, String properties) {
        assertThat(configurations(APP.formatted(type, "a", properties))).isEmpty();
    }

    @Test
    void a_declared_configuration_wins_and_leaves_open_whether_callers_sign_in() {
        List<SourcedResource> found = configurations(
                APP.formatted("Microsoft.Web/sites", "a", "'siteConfig': {'minTlsVersion': '1.0'}"),
                WEB.formatted("web", "'minTlsVersion': '1.2'"));

        assertThat(found).hasSize(1);
        assertThat(properties(found.get(0)).path("minTlsVersion").asText()).isEqualTo("1.2");
        assertThat(UnknownValue.isUnknown(properties(found.get(0)).path("siteAuthEnabled")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        web,         'siteAuthEnabled': false
        web,         'SiteAuthEnabled': false
        appsettings, 'a': 'b'
        """)
    void what_is_said_of_it_stays_and_settings_of_another_name_have_none(String name, String properties) {
        JsonNode declared =
                properties(configurations(WEB.formatted(name, properties)).get(0));

        assertThat(declared.properties()).hasSize(1);
        assertThat(UnknownValue.isUnknown(declared.elements().next())).isFalse();
    }
}
