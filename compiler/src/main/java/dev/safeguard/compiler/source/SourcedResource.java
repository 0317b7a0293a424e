package dev.safeguard.compiler.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;

/** A resource as a file has it, and where it begins there. */
public record SourcedResource(ObjectNode json, Place place) {}
