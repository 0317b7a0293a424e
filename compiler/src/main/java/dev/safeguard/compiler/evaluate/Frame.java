package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.Scope;
import dev.safeguard.dsl.rule.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a condition is evaluated.
 *
 * @param subject the resource whose fields conditions read: in an existence condition, the related one
 * @param base the resource of the {@code if}, which {@code field()} reads
 * @param count the innermost count in progress
 * @param effort what all frames of one decision share
 */
record Frame(
        Subject subject,
        Subject base,
        Context context,
        Parameters parameters,
        EvaluationOptions options,
        Optional<Count> count,
        Effort effort)
        implements Scope {

    /** Starts the evaluation of a resource's {@code if}. */
    static Frame of(Subject subject, Context context, Parameters parameters, EvaluationOptions options) {
        return new Frame(subject, subject, context, parameters, options, Optional.empty(), new Effort());
    }

    /** The frame of an existence condition about a related resource. */
    Frame about(Subject related) {
        return new Frame(related, base, context, parameters, options, Optional.empty(), effort);
    }

    /** The same question about another resource, from the start. */
    Frame at(Resource resource) {
        return of(Subject.of(resource, context, subject.aliases()), context, parameters, options);
    }

    Frame in(Count inner) {
        return new Frame(subject, base, context, parameters, options, Optional.of(inner), effort);
    }

    /** What the {@code field} of a condition selects; the array of a count in progress has one member only. */
    List<JsonNode> select(FieldName field) {
        List<JsonNode> selected = count.filter(c -> field.isAlias())
                .flatMap(c -> c.covering(field.text()))
                .flatMap(c -> below(c, field))
                .orElseGet(() -> subject.read(field));
        effort.spend(1 + selected.size());
        return selected;
    }

    /** Whether an array that the alias goes through is not there, so that nothing at all could be selected. */
    boolean lacksArray(FieldName field) {
        boolean counted = count.flatMap(c -> c.covering(field.text())).isPresent();
        return !counted
                && subject.path(field)
                        .filter(path -> path.lacksArray(subject.resource().json()))
                        .isPresent();
    }

    private Optional<List<JsonNode>> below(Count covering, FieldName field) {
        int depth = covering.alias()
                .flatMap(a -> subject.aliases().reader(a, subject))
                .map(AliasReader::fanOuts)
                .orElse(0);
        return subject.aliases().reader(field, subject).map(r -> r.readBelow(covering.member(), depth));
    }

    @Override
    public Outcome parameter(String name) {
        return parameters.get(name);
    }

    @Override
    public Outcome field(String name) {
        FieldName field = FieldName.parse(name);
        Optional<String> problem = problem(field);
        if (problem.isPresent()) {
            return new Outcome.Failure(problem.get());
        }
        List<JsonNode> values = values(field);
        return field.isCollection() ? collected(values, field.text()) : orEmptyText(values.get(0));
    }

    private List<JsonNode> values(FieldName field) {
        return readsRelated(field) || subject.equals(base) ? select(field) : base.read(field);
    }

    /** Whether {@code field()} would find nothing under a name without {@code [*]}. */
    boolean lacks(FieldName field) {
        return problem(field).isEmpty() && Json.isAbsent(values(field).get(0));
    }

    @Override
    public boolean absentTagIsEmptyText() {
        return options.holds(Assumption.ABSENT_GROUP_TAG_IS_EMPTY_TEXT);
    }

    /** Why nothing can be read under that name. */
    Optional<String> problem(FieldName field) {
        boolean barred = field.kind() == Kind.PATH && !options.holds(Assumption.BARE_PATH_IS_READ);
        if (field.kind() == Kind.UNKNOWN || barred) {
            return Optional.of("`" + field.text() + "` is neither a field nor an alias");
        }
        return field.isAlias() && !subject.aliases().knows(field)
                ? Optional.of("unknownAlias: the catalogue has no alias `" + field.text() + "`")
                : Optional.empty();
    }

    /** In an existence condition, an alias that only the related type has could never be found on the other resource. */
    boolean readsRelated(FieldName field) {
        return options.holds(Assumption.FIELD_FALLS_BACK_TO_RELATED)
                && field.isAlias()
                && subject.aliases().reader(field, base).isEmpty()
                && subject.aliases().reader(field, subject).isPresent();
    }

    private static Outcome orEmptyText(JsonNode value) {
        return Json.isAbsent(value) ? Outcome.text("") : outcome(value);
    }

    private static Outcome outcome(JsonNode value) {
        return Unknowns.isHidden(value) ? new Outcome.Unknown(Unknowns.why(value)) : Outcome.of(value);
    }

    /** The array that {@code [*]} gives to a function: a leaf that an element lacks is left out. */
    private static Outcome collected(List<JsonNode> values, String name) {
        boolean wholeMembers = name.endsWith(FieldPath.EACH);
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        for (JsonNode value : values) {
            if (Unknowns.isHidden(value)) {
                return new Outcome.Unknown(Unknowns.why(value));
            }
            if (!Json.isAbsent(value) || (wholeMembers && value.isNull())) {
                array.add(value);
            }
        }
        return new Outcome.Value(array);
    }

    @Override
    public Outcome current(Optional<String> name) {
        Optional<Count> found = name.map(n -> count.flatMap(c -> c.named(n))).orElse(count);
        return found.map(c -> name.map(n -> currentOf(c, n)).orElseGet(() -> member(c)))
                .orElseGet(() -> new Outcome.Failure(
                        "current(" + name.map(n -> "'" + n + "'").orElse("") + ") is used outside such a count"));
    }

    private Outcome currentOf(Count counting, String name) {
        if (counting.alias().filter(a -> a.text().length() < name.length()).isEmpty()) {
            return member(counting);
        }
        List<JsonNode> values = below(counting, FieldName.parse(name)).orElse(List.of());
        boolean many = name.indexOf(
                        FieldPath.EACH, counting.alias().orElseThrow().text().length())
                >= 0;
        if (many || values.isEmpty()) {
            return collected(values, name);
        }
        return options.holds(Assumption.CURRENT_OF_MISSING_IS_EMPTY_TEXT)
                ? orEmptyText(values.get(0))
                : outcome(values.get(0));
    }

    private static Outcome member(Count counting) {
        return Json.isAbsent(counting.member())
                ? new Outcome.Value(NullNode.getInstance())
                : outcome(counting.member());
    }

    /** A group as subject is the stored one: in a request that creates it, it has no tags yet. */
    @Override
    public Outcome resourceGroup() {
        if (context.resourceGroup().isPresent() || !base.resource().isResourceGroup()) {
            return given(context.resourceGroup(), "resource group");
        }
        ObjectNode group = base.resource().json();
        return new Outcome.Value(context.view() == Context.View.REQUEST ? untagged(group) : group);
    }

    private static ObjectNode untagged(ObjectNode group) {
        ObjectNode copy = group.deepCopy();
        Json.key(copy, "tags").ifPresent(copy::remove);
        return copy;
    }

    @Override
    public Outcome subscription() {
        return given(context.subscription(), "subscription");
    }

    @Override
    public Outcome policy() {
        return given(context.policy(), "policy assignment");
    }

    private static Outcome given(Optional<ObjectNode> part, String what) {
        return part.<Outcome>map(Outcome.Value::new)
                .orElseGet(() -> new Outcome.Failure("no " + what + " is given for this resource"));
    }

    @Override
    public Outcome requestContext() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        base.requestVersion(context).ifPresent(v -> request.set("apiVersion", v));
        request.set("identity", context.request().identity());
        return new Outcome.Value(request);
    }

    @Override
    public Instant now() {
        return context.now();
    }

    @Override
    public void spend(long steps) {
        effort.spend(steps);
    }

    /** What an expression of the rule is. */
    Parsed parsed(Value.Expression written) {
        return subject.aliases().parsed(written.text());
    }

    /** What a value of the rule comes to, from the text of its expressions on. */
    Outcome compute(Value value) {
        return Computations.lazy(subject.aliases()).of(value).in(this);
    }

    /** The same place with all its effort before it: for explaining what has been decided. */
    Frame rested() {
        return new Frame(subject, base, context, parameters, options, count, new Effort());
    }

    /** An unknown outcome as a value that can stand inside an array. */
    static JsonNode node(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.json();
        }
        return outcome instanceof Outcome.Unknown unknown ? unknown.node() : NullNode.getInstance();
    }
}
