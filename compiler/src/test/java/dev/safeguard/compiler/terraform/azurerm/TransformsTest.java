package dev.safeguard.compiler.terraform.azurerm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.terraform.azurerm.Transform.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformsTest {
    private static final AzurermType TYPE =
            AzurermTypes.bundled().of("azurerm_application_gateway").orElseThrow();

    private static String applied(String transform, JsonNode value, ObjectNode resource) {
        return Transforms.of(transform)
                .of(value, new Scope(TYPE, 5, resource, resource))
                .map(Json::shown)
                .map(JsonNode::toString)
                .orElse("dropped");
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        =;                        'TLS1_2';                      "TLS1_2"
        =;                        ['?', 1];                      ["?",1]
        =;                        '?/subnets/{s}';               "?/subnets/{s}"
        not;                      true;                          false
        not;                      'false';                       true
        not;                      '?';                           "?"
        not;                      'perhaps';                     "?"
        bool:Enabled/Disabled;    true;                          "Enabled"
        bool:Enabled/Disabled;    false;                         "Disabled"
        bool:Enabled/Disabled;    '?';                           "?"
        bool:Enabled/Disabled;    {};                            "?"
        bool:Disabled/Enabled;    true;                          "Disabled"
        bool:On/Off;              'true';                        "On"
        bool:true/false (string); true;                          "true"
        bool:true/false (string); false;                         "false"
        map:Disabled=absent;      'Disabled';                    dropped
        map:Disabled=absent;      '1.2';                         "1.2"
        map:Disabled=absent;      '?';                           "?"
        map:private=None,blob=Blob; 'private';                   "None"
        map:private=None,blob=Blob; 'Blob';                      "Blob"
        map:private=None,blob=Blob; 'other';                     "other"
        present:true;             [{}];                          true
        present:true;             '?';                           true
        present:"True";           {};                            "True"
        present:{};               '?';                           {}
        present:Microsoft.KeyVault; '?https://{v}/keys/k';       "Microsoft.KeyVault"
        const:1.2;                'eastus';                      "1.2"
        const:true;               '?';                           true
        const:absent;             'eastus';                      dropped
        const:app,linux;          'eastus';                      "app,linux"
        each;                     '10.0.0.1';                    "10.0.0.1"
        each;                     '?';                           "?"
        each:{addressRange};      '10.0.0.0/8';                  {"addressRange":"10.0.0.0/8"}
        each:{addressRange};      '?';                           {"addressRange":"?"}
        join:", ";                ['Logging', 'Metrics'];        "Logging, Metrics"
        `join:";"`;               ['SMB3.1.1'];                  "SMB3.1.1"
        `join:";"`;               [];                            ""
        join:", ";                ['Logging', '?'];              "?"
        join:", ";                ['a', '?/x/{y}'];              "?a, /x/{y}"
        join:", ";                '?';                           "?"
        split:",";                '10.0.0.1, 10.0.0.2';          ["10.0.0.1","10.0.0.2"]
        split:",";                ',';                           []
        split:",";                '?';                           "?"
        keyid:vaultUri;           'https://kv.vault.azure.net/keys/cmk/0a1b'; "https://kv.vault.azure.net/"
        keyid:name;               'https://kv.vault.azure.net/keys/cmk/0a1b'; "cmk"
        keyid:version;            'https://kv.vault.azure.net/keys/cmk/0a1b'; "0a1b"
        keyid:name;               'https://kv.vault.azure.net/keys/cmk';      "cmk"
        keyid:version;            'https://kv.vault.azure.net/keys/cmk';      dropped
        keyid:version;            'cmk';                         "?"
        keyid:version;            '?';                           "?"
        when:is_manual_connection=true; '/subscriptions/s';      "/subscriptions/s"
        true-only;                true;                          true
        true-only;                false;                         dropped
        true-only;                '?';                           "?"
        unset:-1;                 -1;                            dropped
        unset:-1;                 90;                            90
        unset:-1;                 '?';                           "?"
        pair:field=category;      'Administrative';              {"field":"category","equals":"Administrative"}
        pair:field=level;         '?';                           {"field":"level","equals":"?"}
        rolename;                 'owner';                       "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
        rolename;                 'Clinic operators';            "?"
        rolename;                 '?';                           "?"
        link;                     '/subscriptions/s';            "?"
        computed;                 true;                          "?"
        json;                     '{}';                          {}
        json;                     'no';                          "?"
        json;                     {};                            {}
        json;                     '?';                           "?"
        sensitive;                'https://sas';                 "?"
        unknown;                  '/subscriptions/s';            "?"
        derive:plan-tier;         'F1';                          "Free"
        derive:plan-tier;         'D1';                          "Shared"
        derive:plan-tier;         'B2';                          "Basic"
        derive:plan-tier;         'S1';                          "Standard"
        derive:plan-tier;         'P1v2';                        "PremiumV2"
        derive:plan-tier;         'P1v3';                        "PremiumV3"
        derive:plan-tier;         'P3mv3';                       "PremiumV3"
        derive:plan-tier;         'EP1';                         "ElasticPremium"
        derive:plan-tier;         'Y1';                          "Dynamic"
        derive:plan-tier;         'FC1';                         "FlexConsumption"
        derive:plan-tier;         'I1mv2';                       "IsolatedV2"
        derive:plan-tier;         'WS2';                         "WorkflowStandard"
        derive:plan-tier;         'X9';                          "?"
        derive:plan-tier;         '?';                           "?"
        """)
    void a_value_becomes(String transform, String value, String expected) {
        assertThat(applied(transform, Json.of(value), Json.object("{}"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} beside {1} is {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        concat:{tier}{model}_{kind}; {'tier':'Standard','kind':'GRS'};               "Standard_GRS"
        concat:{tier}{model}_{kind}; {'tier':'Standard','kind':'GRS','model':null};  "Standard_GRS"
        concat:{tier}{model}_{kind}; {'tier':'Standard','kind':'ZRS','model':'V2'};  "StandardV2_ZRS"
        concat:{tier}{model}_{kind}; {'tier':'Standard','kind':'?'};                 "?"
        refname:redirects; {'id':'/g/a'};                                  "/g/a/redirects/x"
        refname:redirects; {'id':'?/g/{h}'};                               "?/g/{h}/redirects/x"
        refname:redirects; {'name':'gw','resource_group_name':'phi'};      "?/subscriptions/{subscriptionId}/resourceGroups/phi/providers/Microsoft.Network/applicationGateways/gw/redirects/x"
        refname:redirects; {};                                             "?"
        derive:vm-security; {};                                            dropped
        derive:vm-security; {'vtpm_enabled':true};                         "TrustedLaunch"
        derive:vm-security; {'secure_boot_enabled':true};                  "TrustedLaunch"
        derive:vm-security; {'secure_boot_enabled':false};                 dropped
        derive:vm-security; {'secure_boot_enabled':'?'};                   "?"
        derive:vm-security; {'secure_boot_enabled':'?','vtpm_enabled':true}; "TrustedLaunch"
        derive:vm-security; {'os_disk':[{'security_encryption_type':'VMGuestStateOnly'}]}; "ConfidentialVM"
        derive:vm-security; {'os_disk':[{'security_encryption_type':'?'}],'vtpm_enabled':true}; "ConfidentialVM"
        derive:vm-security; {'os_disk':[{'security_encryption_type':''}]};  dropped
        """)
    void a_value_is_made_of_what_is_beside_it(String transform, String resource, String expected) {
        assertThat(applied(transform, Json.of("'x'"), Json.object(resource))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=", "each", "concat:a-{key}", "keyid:version", "map:a=b", "split:\"/\"", "json", "unset:1"})
    void what_is_made_of_a_secret_is_not_shown(String transform) {
        ObjectNode resource = Json.object("{}");
        resource.set("key", SecretText.of("https://kv.vault.azure.net/keys/cmk/0a1b"));

        assertThat(Transforms.of(transform).of(resource.path("key"), new Scope(TYPE, 5, resource, resource)))
                .hasValueSatisfying(made -> assertThat(SecretText.isSecret(made) || UnknownValue.isUnknown(made))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reverse", "derive:weather", "nor:x"})
    void a_word_that_the_table_cannot_have_is_refused(String transform) {
        assertThatThrownBy(() -> applied(transform, Json.of("1"), Json.object("{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        'SystemAssigned';               "SystemAssigned"
        'UserAssigned,SystemAssigned';  "SystemAssigned, UserAssigned"
        'SystemAssigned,UserAssigned';  "SystemAssigned, UserAssigned"
        '?';                            "?"
        """)
    void kinds_of_identities_come_in_one_order(String value, String expected) {
        assertThat(Json.shown(Texts.identityType(Json.of(value)))).hasToString(expected);
    }
}
