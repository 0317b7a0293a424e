package dev.safeguard.deployer.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant holds before anybody governs it: one JSON document with {@code managementGroups [{name, parent}]},
 * {@code subscriptions [{id, managementGroup, tags}]} and {@code resources}, which are rows as Azure Resource Graph exports
 * them. A bare array of rows is an estate too; its subscriptions lie under one group named {@code root}.
 *
 * @param resources rows; never changed once read
 */
public record Estate(List<Group> managementGroups, List<Subscription> subscriptions, List<ObjectNode> resources) {
    private static final String SAMPLE = "sample-estate.json";

    public Estate {
        managementGroups = List.copyOf(managementGroups);
        subscriptions = List.copyOf(subscriptions);
        resources = List.copyOf(resources);
    }

    /**
     * A management group.
     *
     * @param parent name of another group; empty: directly below the tenant root group
     */
    public record Group(String name, Optional<String> displayName, Optional<String> parent) {}

    /**
     * A subscription.
     *
     * @param id GUID
     * @param managementGroup name of its group; empty: the tenant root group
     */
    public record Subscription(
            String id, Optional<String> displayName, Optional<String> managementGroup, ObjectNode tags) {}

    /** A tenant that holds nothing. */
    public static Estate empty() {
        return new Estate(List.of(), List.of(), List.of());
    }

    /** Reads an estate; what is wrong with it comes back as findings, all of them, and then there is no estate. */
    public static EstateReading read(Source source) {
        return EstateReader.read(source);
    }

    /**
     * The estate of the quickstart: three subscriptions of a hospital group with about sixty resources, PHI among them, some
     * as 45 CFR 164 asks, some not.
     */
    public static Estate sample() {
        return read(new Source(SAMPLE, sampleText())).estate().orElseThrow();
    }

    private static String sampleText() {
        try (InputStream in = Estate.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException(SAMPLE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
