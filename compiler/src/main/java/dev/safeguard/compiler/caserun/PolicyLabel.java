package dev.safeguard.compiler.caserun;

/**
 * What reports call a policy.
 *
 * @param id of a control; of another policy its name, its file, or where it stands
 * @param key of a control; else empty
 */
public record PolicyLabel(String id, String key) {}
