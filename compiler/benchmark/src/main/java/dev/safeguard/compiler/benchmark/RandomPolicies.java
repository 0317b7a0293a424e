package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.AliasType;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Policies over whatever aliases the types of the estate have, from a seed: each its own leaves, few in common. */
final class RandomPolicies {
    private static final List<String> TYPES = List.of(
            "Microsoft.Storage/storageAccounts",
            "Microsoft.KeyVault/vaults",
            "Microsoft.Compute/virtualMachines",
            "Microsoft.Compute/disks",
            "Microsoft.ContainerService/managedClusters",
            "Microsoft.Network/networkInterfaces",
            "Microsoft.Network/networkSecurityGroups",
            "Microsoft.Network/virtualNetworks",
            "Microsoft.Network/privateEndpoints",
            "Microsoft.Network/publicIPAddresses",
            "Microsoft.Sql/servers",
            "Microsoft.Sql/servers/databases",
            "Microsoft.DBforPostgreSQL/flexibleServers",
            "Microsoft.DocumentDB/databaseAccounts",
            "Microsoft.ServiceBus/namespaces",
            "Microsoft.EventHub/namespaces",
            "Microsoft.Web/sites",
            "Microsoft.Web/serverfarms",
            "Microsoft.Insights/components",
            "Microsoft.RecoveryServices/vaults");
    private static final List<String> WORDS =
            List.of("Enabled", "Disabled", "TLS1_2", "Deny", "Allow", "Standard", "Premium", "Succeeded", "None", "v2");

    private final AliasCatalog catalog = AliasCatalog.bundled();
    private final Random random;

    private RandomPolicies(long seed) {
        this.random = new Random(seed);
    }

    /** Without end. */
    static Stream<PolicyDefinition> of(long seed) {
        RandomPolicies policies = new RandomPolicies(seed);
        return IntStream.iterate(1, i -> i + 1).mapToObj(policies::policy);
    }

    private PolicyDefinition policy(int number) {
        String type = one(TYPES);
        Condition about = Conditions.where(Operand.field("type"), Operator.EQUALS, Value.of(type));
        Condition wrong = random.nextBoolean() ? leaf(type) : Conditions.anyOf(leaf(type), leaf(type), leaf(type));
        return new PolicyDefinition(
                "random-" + number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Custom"),
                Optional.of("All"),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                new PolicyRule(
                        Conditions.allOf(about, wrong),
                        new Then(Value.of(EffectName.AUDIT.json()), new Details.None())),
                Value.NO_MEMBERS);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Condition leaf(String type) {
        Alias alias = one(catalog.aliases(type));
        return alias.name().contains("[*]") ? count(alias) : plain(alias.name(), alias.type());
    }

    /** None of the elements may be as said. */
    private Condition count(Alias alias) {
        String array = alias.name().substring(0, alias.name().lastIndexOf("[*]") + 3);
        Operand count = array.equals(alias.name())
                ? Operand.count(array)
                : Operand.count(array, plain(alias.name(), alias.type()));
        return Conditions.where(count, Operator.GREATER, Value.of(random.nextInt(4)));
    }

    private Condition plain(String alias, AliasType type) {
        Operand field = Operand.field(alias);
        return switch (random.nextInt(type == AliasType.INTEGER ? 2 : 6)) {
            case 0 -> Conditions.where(field, Operator.EXISTS, Value.of(random.nextBoolean()));
            case 1 -> Conditions.where(field, one(List.of(Operator.EQUALS, Operator.NOT_EQUALS)), constant(type));
            case 2 -> Conditions.where(field, Operator.IN, Value.strings(List.of(one(WORDS), one(WORDS))));
            case 3 -> Conditions.where(field, Operator.NOT_IN, Value.strings(List.of(one(WORDS), one(WORDS))));
            case 4 -> Conditions.where(field, Operator.LIKE, Value.of(one(WORDS).substring(0, 2) + "*"));
            default -> Conditions.where(field, Operator.EQUALS, Value.of(one(WORDS)));
        };
    }

    private Value constant(AliasType type) {
        return switch (type) {
            case BOOLEAN -> Value.of(random.nextBoolean());
            case INTEGER -> Value.of(random.nextInt(400));
            default -> Value.of(one(WORDS));
        };
    }
}
