package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.terraform.hcl.HclAttribute;
import dev.safeguard.compiler.terraform.hcl.HclBlock;
import dev.safeguard.compiler.terraform.hcl.HclModules;
import dev.safeguard.dsl.finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source says of a resource that its plan does not. */
final class SourceText {
    private static final Pattern WITH_SUFFIX = Pattern.compile("\"\\$\\{[^{}]*}([^$%\"\\\\]*)\"");
    private static final Pattern TRAVERSAL = Pattern.compile("[\\w.\\[\\]\"*-]+");
    private static final Pattern MAKES_TEXT =
            Pattern.compile("(?s).*(\\b(format|join|replace|substr|regex)\\s*\\(|\\$\\{).*");

    private final HclModules source;

    SourceText(HclModules source) {
        this.source = source;
    }

    Optional<HclBlock> block(Address address) {
        return source.resource(
                address.moduleNames(), address.type(), address.self().name());
    }

    /** Whether the source of its module is at hand. */
    boolean has(Address address) {
        return source.has(address.moduleNames());
    }

    /** Where its block begins; in the plan where the source is not at hand. */
    Place place(Planned planned) {
        return block(planned.address())
                .map(block -> new Place(block.file(), "", block.line(), 1))
                .orElse(planned.place());
    }

    /**
     * What is appended to the one reference of an attribute's expression: nothing, a literal text, or something that
     * cannot be told (empty). Without the source it is taken to be nothing.
     */
    Optional<String> suffix(Address address, String attribute) {
        Optional<String> expression =
                block(address).flatMap(block -> block.attribute(attribute)).map(HclAttribute::expression);
        if (expression.isEmpty() || TRAVERSAL.matcher(expression.get()).matches()) {
            return Optional.of("");
        }
        Matcher suffix = WITH_SUFFIX.matcher(expression.get());
        if (suffix.matches()) {
            return Optional.of(suffix.group(1));
        }
        return MAKES_TEXT.matcher(expression.get()).matches() ? Optional.empty() : Optional.of("");
    }
}
