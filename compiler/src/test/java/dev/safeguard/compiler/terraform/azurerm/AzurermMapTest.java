package dev.safeguard.compiler.terraform.azurerm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzurermMapTest {
    private static final AzurermMap MAP = AzurermMap.bundled();

    record Case(String fact, String type, int major, ObjectNode values, JsonNode pieces) {
        @Override
        public String toString() {
            return fact;
        }
    }

    static Stream<Case> resources() throws IOException {
        try (InputStream in = Objects.requireNonNull(AzurermMapTest.class.getResourceAsStream("resources.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(Json::object).map(AzurermMapTest::read).toList().stream();
        }
    }

    private static Case read(ObjectNode line) {
        return new Case(
                line.path("fact").asText(),
                line.path("type").asText(),
                line.path("major").asInt(),
                (ObjectNode) line.path("values"),
                Json.shown(line.path("pieces")));
    }

    private static AzurermType type(String name) {
        return AzurermTypes.bundled().of(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void a_resource_becomes(Case resource) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (Piece piece : MAP.map(type(resource.type()), resource.major(), resource.values())) {
            ObjectNode json = (ObjectNode) Json.shown(piece.json());
            assertThat(json.path("type").asText(piece.armType())).isEqualTo(piece.armType());
            json.remove("type");
            shown.set(title(piece), json);
        }

        assertThat(sorted(shown).toPrettyString())
                .isEqualTo(sorted(resource.pieces()).toPrettyString());
    }

    private static String title(Piece piece) {
        return piece.part() + " " + piece.armType()
                + piece.childName().map(name -> " " + name).orElse("")
                + piece.parentRef().map(name -> " ^" + name).orElse("");
    }

    /** Pieces in order, properties by name: their order means nothing. */
    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> sorted.set(property.getKey(), sorted(property.getValue())));
        return sorted;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        azurerm_storage_account,     properties.allowBlobPublicAccess,       3, true
        azurerm_storage_account,     properties.allowBlobPublicAccess,       4, true
        azurerm_storage_account,     properties.allowBlobPublicAccess,       5, false
        azurerm_storage_account,     properties.allowCrossTenantReplication, 3, true
        azurerm_storage_account,     properties.allowCrossTenantReplication, 4, false
        azurerm_iothub,              properties.minTlsVersion,               3, ''
        azurerm_iothub,              properties.minTlsVersion,               4, 1.2
        azurerm_application_gateway, properties.sslPolicy.policyName,        3, AppGwSslPolicy20150501
        azurerm_application_gateway, properties.sslPolicy.policyName,        4, AppGwSslPolicy20220101
        azurerm_linux_function_app,  properties.clientCertMode,              5, Optional
        azurerm_linux_web_app,       properties.clientCertMode,              5, Required
        """)
    void what_counts_without_configuration_follows_the_major(String type, String path, int major, String value) {
        JsonNode resource = MAP.map(type(type), major, Json.object("{}")).get(0).json();

        assertThat(resource.at("/" + path.replace('.', '/')).asText()).isEqualTo(value);
    }

    /** Were it named as the one that gateways without a policy get, an old protocol in it would pass. */
    @ParameterizedTest
    @ValueSource(strings = {"'policy_name':'',", "'policy_name':null,", ""})
    void a_gateway_with_a_policy_of_its_own_has_no_predefined_one(String name) {
        ObjectNode values =
                Json.object("{'ssl_policy':[{" + name + "'policy_type':'Custom','min_protocol_version':'TLSv1_1'}]}");
        JsonNode policy = MAP.map(type("azurerm_application_gateway"), 4, values)
                .get(0)
                .json()
                .at("/properties/sslPolicy");

        assertThat(policy.path("policyName").isMissingNode()).isTrue();
        assertThat(policy.path("minProtocolVersion").asText()).isEqualTo("TLSv1_1");
    }

    @Test
    void the_origin_names_the_attribute_behind_each_path() {
        Piece vault = MAP.map(type("azurerm_key_vault"), 4, Json.object("{'enable_rbac_authorization':true}"))
                .get(0);

        assertThat(vault.origin())
                .containsEntry("properties.enableRbacAuthorization", "enable_rbac_authorization")
                .containsEntry("properties.networkAcls.defaultAction", "network_acls[*].default_action")
                .doesNotContainKey("properties.enablePurgeProtection");
    }

    @Test
    void the_same_resource_gives_the_same_bytes() {
        ObjectNode values = Json.object("{'site_config':[{'cors':[{'allowed_origins':['*']}]}],'location':'eastus'}");

        assertThat(MAP.map(type("azurerm_linux_web_app"), 5, values))
                .hasToString(MAP.map(type("azurerm_linux_web_app"), 5, values.deepCopy())
                        .toString());
    }

    @Test
    void the_given_attributes_stay_as_they_are() {
        ObjectNode values = Json.object("{'tags':{'a':'b'},'security_rule':[{'access':'Allow'}]}");
        ObjectNode before = values.deepCopy();
        MAP.map(type("azurerm_network_security_group"), 5, values)
                .forEach(piece -> piece.json().removeAll());

        assertThat(values).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        azurerm_storage_account,    name https_traffic_only_enabled,                                    5
        azurerm_storage_account,    enable_https_traffic_only https_traffic_only_enabled queue_properties static_website, 3
        azurerm_storage_account,    provisioned_billing_model_version queue_properties static_website,   4
        azurerm_key_vault,          rbac_authorization_enabled,                                         5
        azurerm_key_vault,          rbac_authorization_enabled enable_rbac_authorization contact,       4
        azurerm_key_vault,          enable_rbac_authorization contact,                                  3
        azurerm_key_vault,          rbac_authorization_enabled from_the_future,                         5
        azurerm_app_service,        https_only,                                                         4
        azurerm_redis_enterprise_database, name,                                                        4
        """)
    void the_major_is_that_whose_schema_fits_the_attributes(String type, String attributes, int major) {
        assertThat(AzurermMap.newestMajorWith(type(type), Arrays.asList(attributes.split(" ", -1))))
                .isEqualTo(major);
    }

    @ParameterizedTest
    @CsvSource({"azurerm_app_service, 5", "azurerm_app_service, 9"})
    void a_major_without_the_type_counts_as_the_newest_that_has_it(String type, int major) {
        ObjectNode values = Json.object("{'https_only':true}");

        assertThat(MAP.map(type(type), major, values))
                .hasToString(MAP.map(type(type), 4, values).toString());
    }

    @Test
    void types_and_rows_can_be_asked_for() {
        assertThat(MAP.hasRows("azurerm_subnet")).isTrue();
        assertThat(MAP.hasRows("azurerm_public_ip")).isFalse();
        assertThat(MAP.rows("azurerm_public_ip")).isEmpty();
        assertThat(MAP.rows("azurerm_management_lock"))
                .extracting(MapRow::attribute, MapRow::armPath, MapRow::parentRef)
                .isEqualTo(List.of(tuple("lock_level", "properties.level", Optional.of("scope"))));
    }
}
