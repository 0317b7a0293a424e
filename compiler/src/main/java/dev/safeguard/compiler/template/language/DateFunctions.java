package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Instants as text and as seconds since 1970. The clock is no business of an expression: {@code utcNow} is the scope's. */
final class DateFunctions {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);

    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.text("dateTimeAdd", 2, 3, DateFunctions::add),
            TemplateFunction.text("dateTimeFromEpoch", 1, 1, DateFunctions::fromEpoch),
            TemplateFunction.whole(
                    "dateTimeToEpoch", 1, 1, args -> Json.integer(instant(args).getEpochSecond())));

    private DateFunctions() {}

    private static JsonNode add(Arguments args) {
        Instant base = instant(args);
        String text = args.text(1);
        Duration span = Iso8601Duration.parse(text)
                .orElseThrow(() -> new TemplateFault("The template function '"
                        + args.invocation().call().function() + "' has an invalid parameter. The second parameter '"
                        + ConversionFunctions.shown(text) + "' is not a valid ISO8601 Duration string."));
        String format = args.has(2) ? args.text(2) : TemplateDates.DEFAULT_FORMAT;
        return Json.text(TemplateDates.format(plus(args, base, span), format));
    }

    private static Instant plus(Arguments args, Instant base, Duration span) {
        try {
            return inRange(args, base.plus(span));
        } catch (ArithmeticException | DateTimeException e) {
            throw outOfRange(args);
        }
    }

    private static JsonNode fromEpoch(Arguments args) {
        try {
            Instant instant = inRange(args, Instant.ofEpochSecond(args.integer(0)));
            return Json.text(TemplateDates.format(instant, TemplateDates.DEFAULT_FORMAT));
        } catch (DateTimeException e) {
            throw outOfRange(args);
        }
    }

    private static Instant inRange(Arguments args, Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw outOfRange(args);
        }
        return instant;
    }

    private static TemplateFault outOfRange(Arguments args) {
        return args.fault("has a result that is not within the years 1 to 9999.");
    }

    private static Instant instant(Arguments args) {
        String text = args.text(0);
        return TemplateDates.parse(text)
                .orElseThrow(() -> args.fault("has an invalid parameter. The first parameter '"
                        + ConversionFunctions.shown(text) + "' is not a valid ISO8601 date time string."));
    }
}
