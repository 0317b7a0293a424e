package dev.safeguard.compiler.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.util.Optional;

/**
 * A resource as a source has it.
 *
 * @param json an ARM resource; what is not known yet is marked in it, and its {@code id} may be known in part
 * @param place where it begins in the file
 * @param address what reports call it: the address in a Terraform plan, the place in a template; empty where the id serves
 * @param role what it is there for
 */
public record SourcedResource(ObjectNode json, Place place, Optional<String> address, Role role) {

    /** What a resource is there for. */
    public enum Role {
        /** It gets verdicts. */
        JUDGED,
        /** Only the existence checks of others see it: a template's {@code existing}, a data source of a plan. */
        RELATED
    }

    /** A resource that gets verdicts under its id. */
    public SourcedResource(ObjectNode json, Place place) {
        this(json, place, Optional.empty(), Role.JUDGED);
    }
}
