package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementGroupTest {
    private static final String GROUPS = "/providers/Microsoft.Management/managementGroups/";

    private Arm arm;

    @BeforeEach
    void start() {
        arm = new Arm();
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    private static String below(String parent) {
        return "{\"properties\":{\"displayName\":\"New\",\"details\":{\"parent\":{\"id\":\"" + GROUPS + parent
                + "\"}}}}";
    }

    private List<String> names(String path) {
        return arm.get(path).at("/value").findValuesAsText("name");
    }

    @Test
    void the_tenant_root_group_is_named_by_the_tenant() {
        String root = GROUPS + LocalOptions.TENANT;

        assertThat(arm.get(root).text("/properties/tenantId")).isEqualTo(LocalOptions.TENANT);
        assertThat(arm.get(GROUPS + "contoso").text("/properties/details/parent/id"))
                .isEqualTo(root);
    }

    @Test
    void descendants_are_all_groups_and_subscriptions_below() {
        List<String> types = arm.get(Arm.MG + "/descendants").at("/value").findValuesAsText("type");

        assertThat(types)
                .filteredOn("Microsoft.Management/managementGroups"::equals)
                .hasSize(5);
        assertThat(types)
                .filteredOn("Microsoft.Management/managementGroups/subscriptions"::equals)
                .hasSize(3);
        assertThat(arm.get(Arm.MG + "/descendants").at("/value").findValuesAsText("id"))
                .contains(Arm.PROD, Arm.DEV, GROUPS + "contoso-phi");
    }

    @Test
    void children_are_expanded_as_deep_as_asked() {
        assertThat(arm.get(Arm.MG + "?%24expand=children")
                        .at("/properties/children")
                        .size())
                .isEqualTo(2);
        assertThat(arm.get(Arm.MG + "?%24expand=children&%24recurse=true")
                        .at("/properties/children")
                        .findValuesAsText("type"))
                .contains("/subscriptions");
        assertThat(arm.get(GROUPS + "contoso-phi?%24expand=path")
                        .at("/properties/details/path")
                        .findValuesAsText("name"))
                .containsExactly(LocalOptions.TENANT, "contoso", "contoso-landing-zones");
    }

    @Test
    void a_group_is_created_moved_and_deleted() {
        assertThat(arm.put(GROUPS + "lab", below("contoso")).status()).isEqualTo(200);
        assertThat(names(Arm.MG + "/descendants")).contains("lab");

        assertThat(arm.put(GROUPS + "lab", below("contoso-phi")).text("/properties/details/parent/name"))
                .isEqualTo("contoso-phi");
        assertThat(arm.delete(GROUPS + "lab").status()).isEqualTo(200);
        assertThat(arm.get(GROUPS + "lab").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "contoso, contoso-phi, 400, InvalidParentManagementGroup",
        "contoso, contoso, 400, InvalidParentManagementGroup",
        "contoso, nowhere, 404, ManagementGroupNotFound",
    })
    void a_group_cannot_move_below_itself_or_nowhere(String group, String parent, int status, String code) {
        Arm.Answer answer = arm.put(GROUPS + group, below(parent));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_subscription_moves_between_groups_and_falls_back_to_the_root() {
        String id = Arm.DEV.replace("/subscriptions/", "");
        String home = GROUPS + "contoso-phi/subscriptions/" + id;

        assertThat(arm.put(home, "").status()).isEqualTo(200);
        assertThat(names(GROUPS + "contoso-phi/subscriptions")).contains(id);
        assertThat(names(GROUPS + "contoso-nonprod/subscriptions")).isEmpty();

        assertThat(arm.delete(home).status()).isEqualTo(200);
        assertThat(arm.delete(home).status()).isEqualTo(204);
        assertThat(names(GROUPS + LocalOptions.TENANT + "/subscriptions")).containsExactly(id);
    }

    @Test
    void entities_name_the_chain_above_them() {
        var entities = arm.post("/providers/Microsoft.Management/getEntities").at("/value");

        assertThat(entities)
                .filteredOn(e -> e.path("id").asText().equals(Arm.PROD))
                .singleElement()
                .satisfies(e -> assertThat(e.at("/properties/parentNameChain").toString())
                        .isEqualTo("[\"contoso-phi\",\"contoso-landing-zones\",\"contoso\",\"" + LocalOptions.TENANT
                                + "\"]"));
    }
}
