package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evaluates a condition by walking the model, and says what it did. Slower than the planned matchers and written
 * independently of them; both must agree on every rule and resource.
 */
record Interpreter(Frame frame, String pointer) implements Condition.Cases<Explained> {

    /** Explains the condition that lies at a pointer of the definition. */
    static Explained explain(Condition condition, String pointer, Frame frame) {
        return condition.match(new Interpreter(frame, pointer));
    }

    private Explained below(String step, Condition condition) {
        return explain(condition, pointer + step, frame);
    }

    @Override
    public Explained allOf(Condition.AllOf condition) {
        return combined("allOf", condition.conditions(), Truth.TRUE);
    }

    @Override
    public Explained anyOf(Condition.AnyOf condition) {
        return combined("anyOf", condition.conditions(), Truth.FALSE);
    }

    /** @param neutral what a combinator without members yields, and what each member but the last must yield */
    private Explained combined(String name, List<Condition> conditions, Truth neutral) {
        List<Explained> reached = new ArrayList<>();
        List<Explained> unreached = new ArrayList<>();
        Optional<Truth> settled = Optional.empty();
        boolean open = false;
        for (Condition condition : conditions) {
            Explained member = below("/" + name + "/" + (reached.size() + unreached.size()), condition);
            if (settled.isPresent()) {
                unreached.add(member);
                continue;
            }
            reached.add(member);
            if (member.truth() == Truth.ERROR && open) {
                settled = Optional.of(Truth.UNKNOWN);
            } else if (member.truth() == Truth.UNKNOWN) {
                open = true;
            } else if (member.truth() != neutral) {
                settled = Optional.of(member.truth());
            }
        }
        if (!frame.options().holds(Assumption.LATER_FAILURE_IS_LATENT)) {
            return whole(name, settled.orElse(open ? Truth.UNKNOWN : neutral), reached, unreached);
        }
        return of(name, settled.orElse(open ? Truth.UNKNOWN : neutral), reached, unreached);
    }

    /** The rival reading: none is passed over, and one that fails makes the whole fail. */
    private Explained whole(String name, Truth early, List<Explained> reached, List<Explained> unreached) {
        List<Explained> all =
                Stream.concat(reached.stream(), unreached.stream()).toList();
        boolean fails = all.stream().anyMatch(member -> member.truth() == Truth.ERROR);
        return of(name, fails ? Truth.ERROR : early, all, List.of());
    }

    private Explained of(String name, Truth truth, List<Explained> reached, List<Explained> unreached) {
        return new Explained(
                truth,
                () -> node(name, truth, children(reached, unreached)),
                () -> responsible(truth, reached),
                () -> latent(reached, unreached));
    }

    private static List<Trace> children(List<Explained> reached, List<Explained> unreached) {
        return Stream.concat(
                        reached.stream().map(Explained::trace),
                        unreached.stream().map(Explained::unreached))
                .toList();
    }

    private static List<Reason> responsible(Truth truth, List<Explained> reached) {
        return reached.stream()
                .filter(e -> e.truth() == truth)
                .flatMap(e -> e.responsible().stream())
                .toList();
    }

    private static List<Reason> latent(List<Explained> reached, List<Explained> unreached) {
        Stream<Reason> own = unreached.stream()
                .filter(e -> e.truth() == Truth.ERROR)
                .map(e -> Reason.of(Explained.LATENT_ERROR + ": `" + e.trace().text()
                        + "` would fail if it were reached; guard it with if()"));
        return Stream.concat(reached.stream().flatMap(e -> e.latent().stream()), own)
                .toList();
    }

    @Override
    public Explained not(Condition.Not condition) {
        Explained inner = below("/not", condition.condition());
        Truth truth = inner.truth().not();
        return new Explained(
                truth, () -> node("not", truth, List.of(inner.trace())), inner::responsible, inner::latent);
    }

    private Trace node(String text, Truth truth, List<Trace> children) {
        return Trace.group(text, Optional.of(truth), Optional.empty(), children).at(pointer);
    }

    @Override
    public Explained comparison(Condition.Comparison condition) {
        return new LeafInterpreter(condition, pointer, frame).explain();
    }
}
