package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Puts a policy into a setting, then asks for its verdict on a resource. */
public final class PolicyAssert extends AbstractAssert<PolicyAssert, PolicyDefinition> {
    private final Setting setting;

    PolicyAssert(PolicyDefinition definition, Setting setting) {
        super(definition, PolicyAssert.class);
        this.setting = setting;
    }

    private PolicyAssert in(Setting other) {
        return new PolicyAssert(actual, other);
    }

    private PolicyAssert in(UnaryOperator<Context> change) {
        return in(setting.context(change.apply(setting.context())));
    }

    /**
     * Sets a parameter as an assignment would.
     *
     * @param value a string, number, Boolean, list, map or JSON node
     */
    public PolicyAssert withParameter(String name, Object value) {
        return in(setting.parameter(name, Json.of(value)));
    }

    /** Sets the parameter {@code effect}. */
    public PolicyAssert withEffect(EffectName effect) {
        return in(setting.parameter("effect", TextNode.valueOf(effect.json())));
    }

    /** Lets existence checks find these resources, and no others. */
    public PolicyAssert given(TestResource... related) {
        List<dev.safeguard.compiler.evaluate.Resource> resources =
                Stream.of(related).map(TestResource::toResource).toList();
        return in(context -> context.related(RelatedResources.of(resources)));
    }

    /** Tags the resource group that the resource lies in. */
    public PolicyAssert inGroupTagged(String name, String value) {
        return in(setting.groupTag(name, value));
    }

    /** Evaluates at that instant; the standard is the first of January 2026. */
    public PolicyAssert at(Instant now) {
        return in(context -> context.now(now));
    }

    /** Evaluates as a compliance scan of an existing resource; the standard is a request. */
    public PolicyAssert inScan() {
        return in(context -> context.view(Context.View.SCAN));
    }

    /** Evaluates in a context of the test's own making. */
    public PolicyAssert inContext(Context context) {
        return in(setting.context(context));
    }

    /** Resolves aliases with another catalogue than the bundled one. */
    public PolicyAssert knowing(AliasCatalog aliases) {
        return in(setting.aliases(aliases));
    }

    /** The verdict on a resource. */
    public VerdictAssert on(TestResource resource) {
        Planning planning = plan();
        if (planning instanceof Planning.Planned planned) {
            return new VerdictAssert(planned.policy().explain(resource.toResource(), setting.context()), this);
        }
        throw failure("Azure would refuse the policy:%n%s", planning);
    }

    /** Passes when Azure would refuse the policy or the parameters before it sees any resource. */
    public PolicyAssert isRefused() {
        if (plan() instanceof Planning.Planned planned) {
            throw failure(
                    "Azure would accept the policy with effect %s",
                    planned.policy().effect());
        }
        return this;
    }

    private Planning plan() {
        isNotNull();
        return Engine.with(setting.aliases()).plan(actual, setting.parameters());
    }
}
