package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.AliasCatalog;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which aliases may have been meant, for the first unknown ones of a document: finding them costs some milliseconds. */
final class AliasAdvice {
    private static final int SUGGESTIONS = 3;
    private static final int ADVISED = 50;

    private final AliasCatalog aliases;
    private int asked;

    AliasAdvice(AliasCatalog aliases) {
        this.aliases = aliases;
    }

    /** The aliases that resemble the name, in one phrase. */
    Optional<String> near(String name) {
        if (++asked > ADVISED) {
            return Optional.empty();
        }
        String near = aliases.nearest(name, SUGGESTIONS).stream()
                .map(n -> "`" + n + "`")
                .collect(Collectors.joining(" or "));
        return Optional.of(near).filter(n -> !n.isEmpty());
    }
}
