package dev.safeguard.deployer.cli.console;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a result can be written as; a verb may know only some of them. */
public enum OutputKind {
    TEXT,
    JSON,
    HTML,
    SARIF,
    JUNIT,
    CSV;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OutputKind> named(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
