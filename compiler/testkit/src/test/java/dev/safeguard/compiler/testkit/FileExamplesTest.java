package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.Policies.policy;
import static dev.safeguard.compiler.testkit.Policies.policyIn;
import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What reads files, an example of each; {@link ExamplesPageTest} makes a page of them. */
class FileExamplesTest {
    @Test
    void policy_() {
        var named = policy("""
                {"if": {"field": "name", "notLike": "hipaa*"}, "then": {"effect": "deny"}}""");
        assertThat(named).on(a(STORAGE_ACCOUNTS).named("scans")).denies();
    }

    @Test
    void policyIn_() {
        assertThat(policyIn(Path.of("src/test/policies/named.json")))
                .on(a(STORAGE_ACCOUNTS).named("hipaascans"))
                .passes();
    }

    @TestFactory
    Stream<DynamicNode> casesIn(@CasesIn("src/test/cases/named.yaml") Stream<DynamicNode> cases) {
        return cases;
    }
}
