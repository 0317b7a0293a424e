package dev.safeguard.initiatives.s164_312.transmission;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.312(e): guard ePHI that is transmitted over a network. */
public final class TransmissionSecurity {
    private TransmissionSecurity() {}

    public static List<Control> controls() {
        return Stream.of(
                        ApiManagement.controls(),
                        Apps.controls(),
                        Compute.controls(),
                        ContainerApps.controls(),
                        Containers.controls(),
                        CosmosAndRedis.controls(),
                        CrossTenant.controls(),
                        Databases.controls(),
                        Gateways.controls(),
                        Health.controls(),
                        Ingress.controls(),
                        KeyVault.controls(),
                        Network.controls(),
                        Sql.controls(),
                        Storage.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
