package dev.safeguard.compiler.report;

import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.dsl.finding.Line;
import java.util.List;

/** Reasons in one line each for people; the JSON keeps Azure's words and the parts. */
public final class ReasonText {
    private static final String AZURE = "Current value";
    private static final String TARGET = "the target value";
    private static final int LONGEST = 80;

    private ReasonText() {}

    /**
     * The reasons that name a property, if any does: those about parameters of the rule only set the scene. Of a value that
     * is not known one line tells what several conditions wait for.
     */
    public static List<String> lines(List<Reason> reasons) {
        List<Reason> telling =
                reasons.stream().filter(ReasonText::namesProperty).toList();
        return (telling.isEmpty() ? reasons : telling)
                .stream().map(ReasonText::line).map(Line::of).distinct().toList();
    }

    private static boolean namesProperty(Reason reason) {
        return reason.path().isPresent() || reason.field().isPresent();
    }

    /** {@code properties.supportsHttpsTrafficOnly must be equal to true, is false}. */
    static String line(Reason reason) {
        String subject = reason.path().or(reason::field).orElse("");
        String message = withoutStop(reason.message());
        if (!message.startsWith(AZURE)) {
            return subject.isEmpty() || message.contains(subject) ? message : message + ": " + subject;
        }
        String demand = message.substring(AZURE.length());
        String target = reason.expected().map(ReasonText::shown).orElse(TARGET);
        String actual = reason.actual().map(ReasonText::shown).orElse("absent");
        return (subject.isEmpty() ? "a value of the rule" : subject) + demand.replace(TARGET, target) + ", is "
                + actual;
    }

    private static String withoutStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : TextTable.shorten(value, LONGEST);
    }
}
