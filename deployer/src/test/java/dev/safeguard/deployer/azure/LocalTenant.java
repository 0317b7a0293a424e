package dev.safeguard.deployer.azure;

import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.deploy.Applier;
import dev.safeguard.deployer.deploy.ApplyListener;
import dev.safeguard.deployer.deploy.ApplyOptions;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.Planner;
import dev.safeguard.deployer.deploy.Planning;
import dev.safeguard.deployer.deploy.PolicyPlane;
import dev.safeguard.deployer.local.Estate;
import dev.safeguard.deployer.local.LocalAzure;
import dev.safeguard.deployer.local.LocalOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;

/** A local Azure with one management group {@code phi}, two subscriptions and a few resources, and a client on the wire. */
final class LocalTenant implements AutoCloseable {
    static final String VERSION = "0.1.0-test";
    static final String FIRST = "11111111-0000-4000-8000-000000000001";
    static final String SECOND = "22222222-0000-4000-8000-000000000002";

    private static final String ESTATE = """
            {"managementGroups": [{"name": "phi"}],
             "subscriptions": [{"id": "%1$s", "managementGroup": "phi"}, {"id": "%2$s", "managementGroup": "phi"}],
             "resources": [
               {"id": "/subscriptions/%1$s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/good",
                "name": "good", "type": "microsoft.storage/storageaccounts", "location": "eastus",
                "properties": {"supportsHttpsTrafficOnly": true, "minimumTlsVersion": "TLS1_2"}},
               {"id": "/subscriptions/%2$s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/bad",
                "name": "bad", "type": "microsoft.storage/storageaccounts", "location": "eastus",
                "properties": {"supportsHttpsTrafficOnly": false, "minimumTlsVersion": "TLS1_2"}}]}
            """.formatted(FIRST, SECOND);

    private final LocalAzure azure;
    private final AzurePlane plane;

    private LocalTenant(LocalAzure azure) {
        this.azure = azure;
        this.plane = AzurePlane.connect(AzureTarget.endpoint(azure.endpoint()));
    }

    static LocalOptions options() {
        return options(() -> Instant.parse("2026-01-01T00:00:00Z"));
    }

    static LocalOptions options(InstantSource clock) {
        Estate estate = Estate.read(new Source("estate", ESTATE)).estate().orElseThrow();
        return LocalOptions.with(clock).estate(estate);
    }

    static LocalTenant start() {
        return start(options());
    }

    static LocalTenant start(LocalOptions options) {
        try {
            return new LocalTenant(LocalAzure.start(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalAzure azure() {
        return azure;
    }

    AzurePlane plane() {
        return plane;
    }

    Planning planning(DesiredState desired) {
        return Planner.plan(desired, plane, VERSION);
    }

    Plan plan(DesiredState desired) {
        return ((Planning.Planned) planning(desired)).plan();
    }

    /** Applies without waiting; deletions allowed. */
    static ApplyResult apply(Plan plan, PolicyPlane plane) {
        ApplyOptions options = ApplyOptions.of(VERSION).allowDelete(true).sleeper(duration -> {});
        return Applier.apply(plan, plane, options, ApplyListener.none());
    }

    ApplyResult.Ran apply(DesiredState desired) {
        return (ApplyResult.Ran) apply(plan(desired), plane);
    }

    @Override
    public void close() {
        azure.close();
    }
}
