package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.terraform.Found.Target;
import dev.safeguard.compiler.terraform.hcl.HclModules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows references to the resources they mean: through keys, inputs and outputs of modules, and local values. */
final class Resolver {
    /** More than any configuration written by people; it bounds what a hostile one costs. */
    private static final int MAX_REFERENCES = 2_000;

    private static final Pattern TRAVERSAL =
            Pattern.compile("[A-Za-z_][\\w-]*(?:\\[(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\d+)])?"
                    + "(?:\\.[A-Za-z_][\\w-]*(?:\\[(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\d+)])?)+");

    private final Estate estate;
    private final Configuration configuration;
    private final HclModules source;

    Resolver(Estate estate, Configuration configuration, HclModules source) {
        this.estate = estate;
        this.configuration = configuration;
        this.source = source;
    }

    /**
     * Where an expression stands.
     *
     * @param key of the instance whose expression it is
     * @param forEach what the instance is one of each of
     */
    record Scope(List<Step> modules, Optional<String> key, List<String> forEach) {}

    /** Follows the references of an expression of a resource. */
    Found resolve(Planned planned, List<String> references) {
        List<String> forEach = configuration
                .block(planned.address())
                .map(block -> Configuration.references(block.path("for_each_expression")))
                .orElse(List.of());
        Search search = new Search();
        search.follow(
                new Scope(planned.address().modules(), planned.address().self().key(), forEach), references, List.of());
        return new Found(search.targets, search.outside, search.lost);
    }

    /** One question; what has been followed is not followed again, so that circles end. */
    private final class Search {
        private final Set<Target> targets = new LinkedHashSet<>();
        private final Set<List<Object>> followed = new HashSet<>();
        private boolean outside;
        private boolean lost;

        private void follow(Scope scope, List<String> references, List<Step> rest) {
            for (String text : Reference.longest(references)) {
                if (followed.size() < MAX_REFERENCES && followed.add(List.of(scope.modules(), text, rest))) {
                    Reference.parse(text).ifPresent(reference -> follow(scope, reference, rest));
                }
            }
        }

        private void follow(Scope scope, Reference reference, List<Step> rest) {
            List<Step> taken = new ArrayList<>(reference.rest());
            taken.addAll(rest);
            switch (reference.kind()) {
                case RESOURCE -> resource(scope, reference, taken);
                case DATA -> outside = true;
                case MODULE -> output(scope, reference, rest);
                case VARIABLE -> input(scope, reference, taken);
                case LOCAL -> local(scope, reference, taken);
                case EACH -> each(scope, reference, taken);
                case OTHER -> {}
            }
        }

        private void resource(Scope scope, Reference reference, List<Step> rest) {
            String block = reference.type() + "." + reference.subject().name();
            List<Planned> instances =
                    estate.instances(scope.modules(), block, reference.subject().key(), scope.key());
            instances.forEach(planned -> targets.add(new Target(planned, rest)));
            lost |= instances.isEmpty();
        }

        /** {@code each.key} says which instance is meant, not what of it. */
        private void each(Scope scope, Reference reference, List<Step> rest) {
            if (reference.subject().name().equals("value")) {
                follow(new Scope(scope.modules(), scope.key(), List.of()), scope.forEach(), rest);
            }
        }

        private void input(Scope scope, Reference reference, List<Step> rest) {
            if (scope.modules().isEmpty()) {
                lost = true;
                return;
            }
            int last = scope.modules().size() - 1;
            Scope caller = new Scope(
                    scope.modules().subList(0, last),
                    scope.modules().get(last).key(),
                    configuration.forEach(scope.modules()));
            List<String> references = Configuration.references(
                    configuration.input(scope.modules(), reference.subject().name()));
            follow(caller, references, rest);
        }

        private void output(Scope scope, Reference reference, List<Step> rest) {
            if (reference.rest().isEmpty()) {
                lost = true;
                return;
            }
            List<Step> taken =
                    new ArrayList<>(reference.rest().subList(1, reference.rest().size()));
            taken.addAll(rest);
            for (Step module : estate.modules(scope.modules(), reference.subject(), scope.key())) {
                List<Step> inside = new ArrayList<>(scope.modules());
                inside.add(module);
                List<String> references = Configuration.references(
                        configuration.output(inside, reference.rest().get(0).name()));
                follow(new Scope(inside, Optional.empty(), List.of()), references, taken);
            }
        }

        /** A plan does not hold local values; the source does. */
        private void local(Scope scope, Reference reference, List<Step> rest) {
            Optional<String> expression = source.local(
                    Address.names(scope.modules()), reference.subject().name());
            lost |= expression.isEmpty();
            expression.ifPresent(text -> follow(
                    scope, TRAVERSAL.matcher(text).results().map(r -> r.group()).toList(), rest));
        }
    }
}
