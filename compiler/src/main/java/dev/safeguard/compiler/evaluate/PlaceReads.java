package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.ExpressionEvaluator;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which places fields and values of a rule read, for one type of resource.
 *
 * @param frame stands at a resource that has the type and nothing else
 * @param counts the counts around
 */
record PlaceReads(Frame frame, Optional<Counted> counts, Footprint footprint) {

    PlaceReads in(Counted count) {
        return new PlaceReads(frame, Optional.of(count), footprint);
    }

    PlaceReads into(Footprint other) {
        return new PlaceReads(frame, counts, other);
    }

    /** The {@code field} of a condition, read from the subject. */
    void field(FieldName field, boolean presence) {
        if (frame.problem(field).isEmpty()) {
            read(field, frame.subject(), presence && !isPart(field));
        }
    }

    /** Whether a field selects one value at most; of an array that is counted around it there is only the member. */
    boolean isOne(FieldName field) {
        int around = counts.flatMap(c -> c.covering(field.text()))
                .map(Counted::depth)
                .orElse(0);
        Optional<AliasReader> reader = frame.subject().aliases().reader(field, frame.subject());
        return !field.isCollection()
                || (around > 0 && reader.filter(r -> r.fanOuts() <= around).isPresent());
    }

    /** Whether the value is cut out of the text at the place, so that a text may still give none. */
    private boolean isPart(FieldName field) {
        return field.isAlias()
                && frame.subject()
                        .aliases()
                        .reader(field, frame.subject())
                        .filter(reader -> reader.pattern().isPresent())
                        .isPresent();
    }

    private void read(FieldName field, Subject subject, boolean presence) {
        switch (field.kind()) {
            case TYPE, UNKNOWN -> {}
            case NAME, FULL_NAME -> Stream.of("name", "fullName", "id").forEach(p -> at(List.of(p), false));
            case ALIAS, PATH -> path(field, subject).ifPresent(path -> at(path.steps(), presence));
            default -> subject.path(field).ifPresent(path -> at(path.steps(), presence));
        }
    }

    private void at(List<String> steps, boolean presence) {
        footprint.read(new Read(steps, presence));
    }

    /** Where an alias lies: below the members of a count that covers it, else in the resource. */
    Optional<FieldPath> path(FieldName field, Subject subject) {
        Optional<Counted> covering = counts.flatMap(c -> c.covering(field.text()));
        Optional<FieldPath> own = subject.aliases().reader(field, subject).map(AliasReader::path);
        return covering.isPresent() ? own.flatMap(path -> below(covering.get(), path)) : own;
    }

    private static Optional<FieldPath> below(Counted count, FieldPath path) {
        return count.path().map(members -> {
            List<String> steps = new ArrayList<>(members.steps());
            steps.addAll(path.after(count.depth()).steps());
            return new FieldPath(steps);
        });
    }

    /** A value, with the expressions inside it. */
    void value(Value value) {
        if (value instanceof Value.Expression expression) {
            if (frame.parsed(expression) instanceof Parsed.Ok ok) {
                ok.expression().calls().forEach(this::call);
                SurroundingReads.in(ok.expression(), frame.parameters()).forEach(read -> read.accept(footprint));
            }
        } else if (value instanceof Value.Array array) {
            array.items().forEach(this::value);
        } else if (value instanceof Value.Obj object) {
            object.members().keySet().forEach(name -> value(Value.read(name)));
            object.members().values().forEach(this::value);
        }
    }

    private void call(Call call) {
        if (call.isTo("field")) {
            name(call).map(FieldName::parse).ifPresentOrElse(this::called, footprint::anything);
        } else if (call.isTo("current")) {
            footprint.member();
            current(call);
        }
    }

    /** The first argument, when it does not depend on the resource. */
    private Optional<String> name(Call call) {
        if (call.arguments().isEmpty()
                || Computations.isContextual(call.arguments().get(0))) {
            return call.textArgument(0);
        }
        return Optional.of(Frame.node(
                        ExpressionEvaluator.evaluate(call.arguments().get(0), new ParameterScope(frame.parameters()))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** {@code field()}: in an existence condition it reads the resource of the {@code if}, with one exception. */
    private void called(FieldName field) {
        if (frame.problem(field).isPresent()) {
            return;
        }
        if (frame.subject().equals(frame.base()) || frame.readsRelated(field)) {
            read(field, frame.subject(), false);
        } else {
            Footprint ofBase = new Footprint();
            new PlaceReads(frame, Optional.empty(), ofBase).read(field, frame.base(), false);
            footprint.otherBase(ofBase);
        }
    }

    private void current(Call call) {
        if (call.arguments().isEmpty()) {
            counts.ifPresent(this::wholeMember);
            return;
        }
        Optional<String> name = name(call);
        if (name.isEmpty()) {
            footprint.anything();
            return;
        }
        counts.flatMap(c -> c.named(name.get())).or(() -> counts).ifPresent(c -> current(c, name.get()));
    }

    private void current(Counted count, String name) {
        if (count.alias().filter(a -> a.text().length() < name.length()).isEmpty()) {
            wholeMember(count);
            return;
        }
        Subject subject = frame.subject();
        subject.aliases()
                .reader(FieldName.parse(name), subject)
                .flatMap(reader -> below(count, reader.path()))
                .ifPresent(path -> at(path.steps(), false));
    }

    private void wholeMember(Counted count) {
        count.path().ifPresent(path -> at(path.steps(), false));
    }
}
