package dev.safeguard.generator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTypesTest {
    @Test
    void a_text_names_types_alone_and_in_aliases(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("text.md");
        Files.writeString(
                text,
                "On microsoft.storage/STORAGEACCOUNTS. Alias `Microsoft.Sql/servers/databases/zoneRedundant` [x/y].");
        List<String> known = List.of(
                "Microsoft.Storage/storageAccounts", "Microsoft.Sql/servers", "Microsoft.Sql/servers/databases");

        assertThat(NamedTypes.in(text, known))
                .containsExactly("Microsoft.Sql/servers/databases", "Microsoft.Storage/storageAccounts");
    }

    @Test
    void a_class_name_once_given_stays() {
        List<NamedType> before = List.of(new NamedType("Microsoft.KeyVault/vaults", "KeyVaults"));

        assertThat(NamedTypes.write(List.of("Microsoft.KeyVault/vaults", "Microsoft.Web/sites"), before, List.of("c")))
                .containsExactly(
                        "# c", "type\tclass", "Microsoft.KeyVault/vaults\tKeyVaults", "Microsoft.Web/sites\tWebSites");
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.Storage/storageAccounts, StorageAccounts",
        "Microsoft.Storage/storageAccounts/blobServices, StorageAccountsBlobServices",
        "Microsoft.Sql/servers, SqlServers",
        "Microsoft.KeyVault.Data/vaults/keys, KeyVaultDataVaultsKeys",
        "A.B/bigThings C.D/bigThings, ABBigThings CDBigThings",
        "A.B/big-things A.B/bigThings, ABBigThings BigThings",
        "A.B/bigThings/x A.B/bigThingsX, BigThingsX BigThingsX2",
    })
    void classes_are_named_after_their_types(String types, String names) {
        assertThat(ClassNames.of(Arrays.asList(types.split(" ", -1))))
                .extracting(NamedType::className)
                .containsExactly(names.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "encryption.keySource, EncryptionKeySource, encryptionKeySource, ENCRYPTION_KEY_SOURCE",
        "IPRules, IPRules, ipRules, IP_RULES",
        "osDisk.vhd-uri, OsDiskVhdUri, osDiskVhdUri, OS_DISK_VHD_URI",
        "publicIPAddresses, PublicIPAddresses, publicIPAddresses, PUBLIC_IP_ADDRESSES",
        "a.bC, ABC, aBC, ABC",
        "_x, X, x, X",
        "2fa, Item2fa, item2fa, ITEM2FA",
        "[*], Item, item, ITEM",
    })
    void words_become_java_names(String name, String pascal, String camel, String constant) {
        assertThat(Words.pascal(name)).isEqualTo(pascal);
        assertThat(Words.camel(name)).isEqualTo(camel);
        assertThat(Words.constant(Words.pascal(name))).isEqualTo(constant);
    }
}
