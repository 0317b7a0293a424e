package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Explanation;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.EffectName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What a control means for a resource. A failure shows the tree of conditions with the values found. */
public final class ControlAssert extends AbstractAssert<ControlAssert, Control> {
    /** Any instant does, as long as every run has the same. */
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Engine engine = Engine.with(AliasCatalog.bundled());
    private final Map<String, JsonNode> parameters = new TreeMap<>();

    private ControlAssert(Control control) {
        super(control, ControlAssert.class);
    }

    public static ControlAssert assertThat(Control control) {
        return new ControlAssert(control);
    }

    /** From here on with a parameter as an assignment would set it: {@code effect}, {@code scopeToPhiTag}, … */
    public ControlAssert assignedWith(String parameter, String value) {
        parameters.put(parameter, JsonNodeFactory.instance.textNode(value));
        return this;
    }

    public ControlAssert assignedWith(String parameter, boolean value) {
        parameters.put(parameter, JsonNodeFactory.instance.booleanNode(value));
        return this;
    }

    public ControlAssert assignedWith(String parameter, long value) {
        parameters.put(parameter, JsonNodeFactory.instance.numberNode(value));
        return this;
    }

    /** The request that would create it is refused. */
    public ControlAssert denies(TestResource resource) {
        return expect(resource, Set.of(EffectName.DENY));
    }

    /** It is created, and reported; also because of what is missing beside it. */
    public ControlAssert audits(TestResource resource, TestResource... beside) {
        return expect(resource, Set.of(EffectName.AUDIT, EffectName.AUDIT_IF_NOT_EXISTS), beside);
    }

    /** The request is changed before it takes place. */
    public ControlAssert modifies(TestResource resource) {
        return expect(resource, Set.of(EffectName.MODIFY));
    }

    /** What is missing beside it is deployed. */
    public ControlAssert deploysFor(TestResource resource, TestResource... beside) {
        return expect(resource, Set.of(EffectName.DEPLOY_IF_NOT_EXISTS), beside);
    }

    /** It complies, or the control is none of its business. */
    public ControlAssert allows(TestResource resource, TestResource... beside) {
        Explanation found = explain(resource, beside);
        boolean allowed =
                found.decision() instanceof Decision.Compliant || found.decision() instanceof Decision.NotApplicable;
        return allowed ? this : fail(resource, "allow", found);
    }

    private ControlAssert expect(TestResource resource, Set<EffectName> effects, TestResource... beside) {
        Explanation found = explain(resource, beside);
        boolean expected =
                found.decision() instanceof Decision.NonCompliant violation && effects.contains(violation.effect());
        return expected ? this : fail(resource, effects.toString(), found);
    }

    private ControlAssert fail(TestResource resource, String expected, Explanation found) {
        failWithMessage(
                "expected %s of %s for%n  %s%nbut:%n%s",
                expected, actual.id(), resource, found.trace().render());
        return this;
    }

    private Explanation explain(TestResource resource, TestResource... beside) {
        Context context = Context.request(NOW)
                .related(RelatedResources.of(
                        Stream.of(beside).map(TestResource::resource).toList()));
        return policy().explain(resource.resource(), context);
    }

    private PlannedPolicy policy() {
        isNotNull();
        Planning planning = engine.plan(Lowering.definition(actual, "test"), parameters);
        if (planning instanceof Planning.Planned planned) {
            return planned.policy();
        }
        throw new AssertionError(actual.id() + " does not compile: " + planning);
    }
}
