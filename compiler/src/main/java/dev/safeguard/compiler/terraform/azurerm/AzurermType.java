package dev.safeguard.compiler.terraform.azurerm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A resource type of azurerm.
 *
 * @param name {@code azurerm_storage_account}
 * @param armType the ARM type of what it writes; empty when it is no ARM resource
 * @param scope where the id lives: resourceGroup, subscription, managementGroup, tenant, any; or empty
 * @param parentRefs attributes that name the parent, by id or by name
 * @param majors provider majors that have the type
 * @param apiVersions what each major calls; majors whose version is not known are left out
 * @param elementOf path of the parent's array that shows this child too, {@code properties.securityRules[*]}
 * @param partial majors of those top-level attributes that not all majors of the type have
 */
public record AzurermType(
        String name,
        Optional<String> armType,
        Role role,
        String scope,
        List<String> parentRefs,
        Set<Integer> majors,
        Map<Integer, String> apiVersions,
        Optional<String> elementOf,
        Map<String, Set<Integer>> partial) {

    /** What becomes of a resource of the type. */
    public enum Role {
        RESOURCE,
        CHILD,
        /** A resource on any scope. */
        EXTENSION,
        /** Writes properties of the resource that {@link #parentRefs} name. */
        FOLD,
        /** A child that an array of its parent shows too. */
        CHILD_AND_FOLD,
        /** Written through the data plane; the ARM type is the closest one. */
        DATAPLANE,
        /** Does something once, is nothing. */
        ACTION
    }

    public AzurermType {
        parentRefs = List.copyOf(parentRefs);
        majors = Set.copyOf(majors);
        apiVersions = Map.copyOf(apiVersions);
        partial = Map.copyOf(partial);
    }

    /** The major itself when it has the type, else the newest that has it. */
    int nearest(int major) {
        return majors.contains(major)
                ? major
                : majors.stream().reduce(major, (a, b) -> b > a || !majors.contains(a) ? b : a);
    }

    /** How many of these attributes a major does not have; attributes that no schema has do not count. */
    long lacking(int major, Collection<String> attributes) {
        return attributes.stream()
                .filter(name -> partial.containsKey(name))
                .filter(name -> !partial.getOrDefault(name, Set.of()).contains(major))
                .count();
    }

    /** How many attributes of a major are not among these. */
    long missing(int major, Collection<String> attributes) {
        Set<String> given = new TreeSet<>(attributes);
        return partial.entrySet().stream()
                .filter(e -> e.getValue().contains(major) && !given.contains(e.getKey()))
                .count();
    }
}
