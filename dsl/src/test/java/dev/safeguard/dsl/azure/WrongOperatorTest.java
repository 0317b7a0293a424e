package dev.safeguard.dsl.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types are for: a condition whose operator does not fit its field is refused by the compiler. */
class WrongOperatorTest {
    @TempDir
    private Path output;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue()",
                "STORAGE_ACCOUNTS.minimumTlsVersion().in(\"TLS1_2\", \"TLS1_3\")",
                "STORAGE_ACCOUNTS.networkAclsDefaultAction().equalTo(\"Deny\")",
                "STORAGE_ACCOUNTS.networkAclsIpRules().all(rule -> rule.value().notMatching(\"*/0\"))",
                "NETWORK_SECURITY_GROUPS.securityRules().none(rule -> allOf("
                        + "rule.access().equalTo(\"Allow\"), rule.destinationPortRanges().any(p -> p.equalTo(\"22\"))))",
                "LOG_ANALYTICS_WORKSPACES.retentionInDays().atLeast(730)",
                "KEY_VAULTS.networkAclsIpRules().count().atMost(5)",
                "STORAGE_ACCOUNTS.encryption().containsKey(\"keySource\")",
                "field(\"Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly\").isTrue()",
                "tag(\"DataClassification\").equalTo(\"PHI\")",
            })
    void the_right_operator_compiles(String condition) throws IOException {
        assertThat(Snippets.errorsOfCondition(condition, output)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        STORAGE_ACCOUNTS.minimumTlsVersion().isTrue()                     | isTrue
        STORAGE_ACCOUNTS.minimumTlsVersion().equalTo(12)                  | equalTo
        STORAGE_ACCOUNTS.minimumTlsVersion().any(v -> v.exists())         | any
        STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().equalTo("x")          | equalTo
        STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().atLeast(1)            | atLeast
        STORAGE_ACCOUNTS.supportsHttpsTrafficOnly()                       | incompatible types
        STORAGE_ACCOUNTS.networkAclsIpRules().equalTo("x")                | equalTo
        STORAGE_ACCOUNTS.networkAclsIpRules().any(rule -> rule.isTrue())  | isTrue
        STORAGE_ACCOUNTS.networkAclsIpRules().any(rule -> rule.value().isTrue()) | isTrue
        LOG_ANALYTICS_WORKSPACES.retentionInDays().matching("7*")         | matching
        LOG_ANALYTICS_WORKSPACES.retentionInDays().atLeast("730")         | atLeast
        STORAGE_ACCOUNTS.encryption().equalTo("x")                        | equalTo
        STORAGE_ACCOUNTS.noSuchField().exists()                           | noSuchField
        KEY_VAULTS.networkAclsIpRules().count()                           | incompatible types
        """)
    void a_wrong_operator_does_not_compile(String condition, String culprit) throws IOException {
        assertThat(Snippets.errorsOfCondition(condition, output))
                .isNotEmpty()
                .anySatisfy(error -> assertThat(error).contains(culprit));
    }
}
