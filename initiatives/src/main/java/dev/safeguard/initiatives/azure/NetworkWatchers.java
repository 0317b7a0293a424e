package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** Network Watcher: Azure's recorder of traffic, one for each region of a subscription, all in one resource group. */
public final class NetworkWatchers {
    public static final ResourceType TYPE = ResourceType.of("Microsoft.Network/networkWatchers", true);

    /** Azure creates this group, and the watchers in it, with the first virtual network. */
    public static final Parameter RESOURCE_GROUP = Parameter.string("networkWatcherResourceGroup", "NetworkWatcherRG")
            .described(
                    "Resource group of Network Watcher",
                    "Name of the group with the subscription's network watchers and their flow logs; remediation needs it to exist.");

    public static final Parameter NAME_PREFIX = Parameter.string("networkWatcherNamePrefix", "NetworkWatcher_")
            .described("Prefix of network watchers", "What stands before the region in the names of network watchers.");

    private static final String PREFIX_AND_REGION = "parameters('" + NAME_PREFIX.name() + "'), field('location')";

    private NetworkWatchers() {}

    /** The name of the watcher in the region of the resource at hand. */
    public static Value nameInRegion() {
        return expression("concat(" + PREFIX_AND_REGION + ")");
    }

    /** The flow logs of that watcher. Azure lists children of another resource only by their parent's name. */
    public static Related flowLogsInRegion() {
        return Related.ofType(TYPE.name() + "/flowLogs")
                .named(expression("concat(" + PREFIX_AND_REGION + ", '/?')"))
                .inResourceGroup(RESOURCE_GROUP.asValue());
    }
}
