package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.read.Cursor;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An object of Azure Policy under reading: its envelope and its properties.
 *
 * @param elsewhere stands for an id that is missing; empty where the object must have one
 */
record ObjectCursor(Cursor top, Cursor properties, Optional<ArmId> elsewhere) {

    private static final ArmId ELSEWHERE = ArmId.of("/subscriptions/x/providers/Microsoft.Authorization/x/x");

    /** Reads an object from text. */
    static <T> ObjectReading<T> read(Source source, Function<ObjectCursor, Optional<T>> reader) {
        Reading reading = PolicyReader.read(source);
        List<Finding> findings = new ArrayList<>(reading.findings());
        return reading.isRefused()
                ? new ObjectReading<>(Optional.empty(), findings)
                : read(Cursor.of(reading, findings), findings, reader);
    }

    /** Reads an object at the top of a cursor that reports to these findings. */
    static <T> ObjectReading<T> read(Cursor top, List<Finding> findings, Function<ObjectCursor, Optional<T>> reader) {
        return new ObjectReading<>(object(top, top.required("properties"), Optional.empty(), reader), findings);
    }

    /** What is wrong with an object besides its place: it may have no id yet, and no {@code properties} around it. */
    static <T> List<Finding> check(Reading reading, Function<ObjectCursor, Optional<T>> reader) {
        List<Finding> findings = new ArrayList<>();
        Cursor top = Cursor.of(reading, findings);
        object(top, top.member("properties").or(() -> Optional.of(top)), Optional.of(ELSEWHERE), reader);
        return findings;
    }

    private static <T> Optional<T> object(
            Cursor top,
            Optional<Cursor> properties,
            Optional<ArmId> elsewhere,
            Function<ObjectCursor, Optional<T>> reader) {
        return properties.flatMap(Cursor::object).flatMap(p -> reader.apply(new ObjectCursor(top, p, elsewhere)));
    }

    /** The id of the object itself, which tells its scope. */
    Optional<ArmId> id() {
        return top.has("id") || elsewhere.isEmpty() ? top.required("id").flatMap(ObjectCursor::armId) : elsewhere;
    }

    Optional<ArmId> requiredId(String name) {
        return properties.required(name).flatMap(ObjectCursor::armId);
    }

    static Optional<ArmId> armId(Cursor at) {
        Optional<ArmId> id = at.text().map(ArmId::of);
        boolean known = id.filter(i -> i.kind() != ArmId.Kind.OTHER && i.kind() != ArmId.Kind.TENANT)
                .isPresent();
        if (id.isPresent() && !known) {
            at.problem(AssignCodes.NOT_AN_ID, "`" + id.get() + "` is no id of a scope or a resource", "give a full id");
        }
        return id.filter(i -> known);
    }

    List<String> texts(String name) {
        return properties.items(name).stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    /** A choice by its name; what is missing is the default. */
    <E> Optional<E> choice(String name, E otherwise, Function<String, Optional<E>> named, List<String> names) {
        Optional<Cursor> written = properties.member(name);
        return written.isEmpty() ? Optional.of(otherwise) : written.flatMap(at -> choice(at, named, names));
    }

    static <E> Optional<E> choice(Cursor at, Function<String, Optional<E>> named, List<String> names) {
        Optional<String> text = at.text();
        Optional<E> found = text.flatMap(named);
        if (text.isPresent() && found.isEmpty()) {
            at.problem(
                    AssignCodes.CHOICE, at.label() + " is `" + text.get() + "`", "use one of " + list(names.stream()));
        }
        return found;
    }

    static String list(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    /** An ISO 8601 instant, which must name its offset. */
    Optional<Instant> instant(String name) {
        Optional<Cursor> at = properties.member(name);
        Optional<String> text = at.flatMap(Cursor::text);
        Optional<Instant> instant = text.flatMap(ObjectCursor::parse);
        if (text.isPresent() && instant.isEmpty()) {
            at.get()
                    .problem(
                            AssignCodes.INSTANT,
                            "`" + name + "` is `" + text.get() + "`",
                            "write 2026-01-31T00:00:00Z");
        }
        return instant;
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<VersionPattern> version(String name) {
        return properties.member(name).flatMap(ObjectCursor::version);
    }

    static Optional<VersionPattern> version(Cursor at) {
        Optional<String> text = at.text();
        Optional<VersionPattern> pattern = text.flatMap(VersionPattern::parse);
        if (text.isPresent() && pattern.isEmpty()) {
            at.problem(AssignCodes.VERSION, at.label() + " is `" + text.get() + "`", "write `1.*.*` or `1.2.*`");
        }
        return pattern;
    }

    /** Reports more items than Azure takes. */
    void limit(String name, int most, Code code) {
        int size = properties.items(name).size();
        if (size > most) {
            properties.member(name).ifPresent(at -> at.problem(code, size + " items", "keep to " + most));
        }
    }
}
