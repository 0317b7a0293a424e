package dev.safeguard.deployer.local.http;

import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;

/** What one route does. Refuses with {@link dev.safeguard.deployer.local.arm.ArmException}. */
@FunctionalInterface
public interface Handler {
    ArmResponse handle(ArmRequest request);
}
