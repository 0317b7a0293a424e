package dev.safeguard.compiler.report;

import java.util.List;

/**
 * A request that policy stopped.
 *
 * @param request what was tried, in words
 * @param resource name of the resource that was not created
 * @param status HTTP status
 * @param code Azure's error code
 * @param message Azure's message
 * @param assignment name of the assignment that denied it
 * @param definitions names of the definitions that denied it
 */
public record Denial(
        String request,
        String resource,
        int status,
        String code,
        String message,
        String assignment,
        List<String> definitions) {
    public Denial {
        definitions = List.copyOf(definitions);
    }
}
