package dev.safeguard.deployer.local.http;

import dev.safeguard.compiler.assign.ArmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The path of a route: {@code /subscriptions/{subscription}/resources}, or with {@code {scope}} in front, which stands for
 * any scope, the tenant included. Literals match in any case.
 */
final class Template {
    private static final String SCOPE = "{scope}";

    /** What a path says when it fits. */
    record Match(ArmId scope, Map<String, String> variables) {}

    private final boolean scoped;
    private final List<String> parts;

    private Template(boolean scoped, List<String> parts) {
        this.scoped = scoped;
        this.parts = List.copyOf(parts);
    }

    static Template of(String text) {
        List<String> parts = new ArrayList<>(
                Stream.of(text.split("/")).filter(s -> !s.isEmpty()).toList());
        boolean scoped = !parts.isEmpty() && parts.get(0).equals(SCOPE);
        return new Template(scoped, scoped ? parts.subList(1, parts.size()) : parts);
    }

    Optional<Match> match(ArmId path) {
        int extra = path.segments().size() - parts.size();
        if (extra < 0 || (extra > 0 && !scoped)) {
            return Optional.empty();
        }
        ArmId scope = ArmId.of(path.segments().subList(0, extra));
        if (scope.kind() == ArmId.Kind.OTHER) {
            return Optional.empty();
        }
        return variables(path.segments().subList(extra, path.segments().size())).map(found -> new Match(scope, found));
    }

    private Optional<Map<String, String>> variables(List<String> segments) {
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.startsWith("{")) {
                found.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equalsIgnoreCase(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }
}
