package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Instants as text. */
final class DateFunctions {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    static final List<RuleFunction> ALL = List.of(
            RuleFunction.of(
                    "utcNow",
                    0,
                    0,
                    invocation ->
                            Outcome.text(PolicyInstant.print(invocation.scope().now()))),
            RuleFunction.whole("addDays", 2, 2, DateFunctions::addDays));

    private DateFunctions() {}

    private static JsonNode addDays(Arguments args) {
        Instant start = PolicyInstant.parseStrict(args.text(0))
                .orElseThrow(() -> args.fault("argument 1 must be a date like `2024-02-28T00:00:00Z`"));
        return Json.text(PolicyInstant.print(plus(args, start, args.integer(1))));
    }

    private static Instant plus(Arguments args, Instant start, long days) {
        try {
            return inRange(args, start.plus(days, ChronoUnit.DAYS));
        } catch (ArithmeticException | DateTimeException e) {
            throw outOfRange(args);
        }
    }

    private static Instant inRange(Arguments args, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw outOfRange(args);
        }
        return instant;
    }

    private static EvaluationFault outOfRange(Arguments args) {
        return args.fault("the result is not within the years 1 to 9999");
    }
}
