package dev.safeguard.deployer.cli.quickstart;

/**
 * Something to do next.
 *
 * @param command what to type or open
 * @param shows what one sees then
 */
public record Suggestion(String command, String shows) {}
