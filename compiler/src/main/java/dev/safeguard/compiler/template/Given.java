package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Place;

/**
 * A value given for a parameter, from outside or by the deployment that nests the template.
 *
 * @param name as it was given
 * @param value final: never an expression
 * @param place where it is given
 */
record Given(String name, JsonNode value, Place place) {}
