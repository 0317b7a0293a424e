package dev.safeguard.compiler.read;

/**
 * A document to read.
 *
 * @param name file name as the user gave it; findings carry it
 * @param text the JSON text, without byte order mark
 */
public record Source(String name, String text) {}
