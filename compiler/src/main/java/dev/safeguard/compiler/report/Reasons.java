package dev.safeguard.compiler.report;

import dev.safeguard.compiler.evaluate.Reason;

/** A reason as one line for people. */
final class Reasons {
    private Reasons() {}

    /** {@code Current value must be …: supportsHttpsTrafficOnly is false, wanted true}. */
    static String line(Reason reason) {
        StringBuilder line = new StringBuilder(withoutStop(reason.message()));
        reason.path().or(reason::field).ifPresent(where -> line.append(": ").append(where));
        reason.actual().ifPresent(actual -> line.append(" is ").append(shown(actual)));
        reason.expected().ifPresent(expected -> line.append(", wanted ").append(shown(expected)));
        return line.toString();
    }

    private static String withoutStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : TextTable.shorten(value, 80);
    }
}
