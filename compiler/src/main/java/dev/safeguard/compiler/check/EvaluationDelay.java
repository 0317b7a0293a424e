package dev.safeguard.compiler.check;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** When an existence check runs after a request. */
final class EvaluationDelay {
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final List<String> EVENTS =
            List.of("AfterProvisioning", "AfterProvisioningSuccess", "AfterProvisioningFailure");

    private EvaluationDelay() {}

    static boolean isValid(String text) {
        return EVENTS.stream().anyMatch(text::equalsIgnoreCase) || isDuration(text);
    }

    private static boolean isDuration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
