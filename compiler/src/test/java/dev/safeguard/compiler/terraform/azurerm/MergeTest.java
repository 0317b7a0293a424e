package dev.safeguard.compiler.terraform.azurerm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {'a':1};                       {'b':2};                    {"a":1,"b":2}
        {'a':1};                       {'a':2};                    {"a":2}
        {'a':{'b':1,'c':1}};           {'a':{'c':2}};              {"a":{"b":1,"c":2}}
        {'a':[1]};                     {'a':[2]};                  {"a":[1,2]}
        {'a':'?'};                     {'a':[2]};                  {"a":"?"}
        {'a':[1]};                     {'a':'?'};                  {"a":"?"}
        {'a':'?'};                     {'a':2};                    {"a":2}
        {'a':1};                       {'a':{'b':2}};              {"a":{"b":2}}
        {'id':'i','name':'n','type':'t','apiVersion':'v'}; {'id':'j','name':'m','type':'u','apiVersion':'w'}; {"id":"i","name":"n","type":"t","apiVersion":"v"}
        """)
    void folding(String parent, String companion, String expected) {
        ObjectNode merged = Json.object(parent);
        ObjectNode other = Json.object(companion);
        AzurermMap.merge(merged, other);

        assertThat(Json.shown(merged)).hasToString(expected);
        assertThat(other).isEqualTo(Json.object(companion));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        azurerm_network_security_rule; {'properties':{'securityRules':[{'name':'a'}]}}; {"properties":{"securityRules":[{"name":"a"},{"name":"x","id":"/i","properties":{"p":1}}]}}
        azurerm_subnet;                {};                  {"properties":{"subnets":[{"name":"x","id":"/i","properties":{"p":1}}]}}
        azurerm_kubernetes_cluster_node_pool; {};           {"properties":{"agentPoolProfiles":[{"name":"x","p":1}]}}
        azurerm_mssql_database;        {};                  {}
        azurerm_private_endpoint;      {};                  {}
        """)
    void a_child_that_its_parent_shows_too(String type, String parent, String expected) {
        ObjectNode shown = Json.object(parent);
        AzurermType child = AzurermTypes.bundled().of(type).orElseThrow();
        AzurermMap.addElement(shown, child, "x", Json.object("{'id':'/i','type':'t','properties':{'p':1}}"));

        assertThat(shown).hasToString(expected);
    }
}
