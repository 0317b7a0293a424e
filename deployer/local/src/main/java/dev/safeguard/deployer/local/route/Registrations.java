package dev.safeguard.deployer.local.route;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which providers a subscription has given up; all others count as registered. Used under the store's lock. */
final class Registrations {
    private final Set<String> unregistered = new TreeSet<>();

    boolean isRegistered(ArmId subscription, String namespace) {
        return !unregistered.contains(key(subscription, namespace));
    }

    void register(ArmId subscription, String namespace) {
        unregistered.remove(key(subscription, namespace));
    }

    void unregister(ArmId subscription, String namespace) {
        unregistered.add(key(subscription, namespace));
    }

    /** @throws ArmException 409 when the resource's provider is not registered; clients react by registering it */
    void require(ArmId resource) {
        String namespace = resource.type().substring(0, resource.type().indexOf('/'));
        resource.subscription().filter(s -> !isRegistered(s, namespace)).ifPresent(s -> {
            throw ArmException.of(
                    409,
                    "MissingSubscriptionRegistration",
                    "The subscription is not registered to use namespace '" + namespace + "'.");
        });
    }

    private static String key(ArmId subscription, String namespace) {
        return subscription.key() + "/" + namespace.toLowerCase(Locale.ROOT);
    }
}
