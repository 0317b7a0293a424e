package dev.safeguard.compiler.terraform.hcl;

/**
 * An attribute as written.
 *
 * @param line of its name, from 1
 * @param expression the text behind the equals sign, without comments at its end
 */
public record HclAttribute(String name, int line, String expression) {}
