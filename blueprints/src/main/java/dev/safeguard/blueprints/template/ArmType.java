package dev.safeguard.blueprints.template;

/**
 * A resource type in the API version that our templates use. Constants: {@link ArmTypes}.
 *
 * @param level where its resources live when they are no extension of another resource
 */
public record ArmType(String name, String apiVersion, Level level) {}
