package dev.safeguard.generator.facts;

/** A resource type that gets a class of typed fields, and the simple name of that class. */
public record NamedType(String type, String className) {}
