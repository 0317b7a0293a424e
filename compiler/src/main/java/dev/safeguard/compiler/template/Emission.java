package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.template.Instance.Deployed;
import dev.safeguard.compiler.template.language.TemplateFault;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands the resources of a deployment to the sink. */
record Emission(Deployment deployment) {

    void emit(Instance instance) {
        if (instance.deployed() == Deployed.NO) {
            return;
        }
        if (instance.existing()) {
            deployment.run().neighbours().refer(instance.path().id(), () -> existing(instance));
        } else if (instance.isDeployment()) {
            nested(instance);
        } else {
            judged(instance);
        }
    }

    private void nested(Instance instance) {
        note(instance);
        try {
            deployment.module(instance).deployment().ifPresent(Deployment::emit);
        } catch (TemplateFault fault) {
            fault(instance, fault);
        }
    }

    private void judged(Instance instance) {
        try {
            ObjectNode body = Bodies.of(instance, deployment);
            note(instance);
            List<PartText> conditions = Conditions.of(instance, deployment);
            if (!conditions.isEmpty()) {
                body.set("condition", condition(conditions));
            }
            hand(instance, body, Exempt.contains(instance.path().type()) ? Role.RELATED : Role.JUDGED);
        } catch (TemplateFault fault) {
            fault(instance, fault);
        }
    }

    private static JsonNode condition(List<PartText> conditions) {
        String pattern = conditions.stream().map(PartText::pattern).collect(Collectors.joining());
        return UnknownValue.text("whether it is deployed is known at deployment only", pattern);
    }

    private void note(Instance instance) {
        if (instance.deployed() == Deployed.MAYBE) {
            deployment
                    .run()
                    .findings()
                    .add(
                            TemplateCodes.CONDITION_UNKNOWN,
                            instance.part().place(),
                            "whether `" + address(instance) + "` is deployed is not known; its verdicts hold if it is",
                            "give the parameters that decide it");
        }
    }

    private void fault(Instance instance, TemplateFault fault) {
        Place place = Blame.of(fault, instance.part(), deployment.expressions(), instance.frame());
        Findings findings = deployment.run().findings();
        findings.fault(TemplateCodes.EXPRESSION_FAILS, place, "resource `" + address(instance) + "`", fault);
        deployment.notEvaluated(
                instance.path().type(), title(instance), instance.part().place());
    }

    private void hand(Instance instance, ObjectNode body, Role role) {
        ResourcePath path = instance.path();
        deployment.run().neighbours().deployed(path.id());
        SiteConfiguration.complete(path, body);
        SiteConfiguration.of(path, body)
                .ifPresent(web -> deployment
                        .run()
                        .neighbours()
                        .refer(SiteConfiguration.id(path), () -> broughtAlong(instance, web)));
        deployment.run().sink().resource(sourced(instance, body, role));
    }

    private static SourcedResource broughtAlong(Instance instance, ObjectNode body) {
        return new SourcedResource(body, instance.part().place(), Optional.empty(), Role.RELATED);
    }

    private SourcedResource existing(Instance instance) {
        return sourced(instance, Bodies.existing(instance), Role.RELATED);
    }

    private SourcedResource sourced(Instance instance, ObjectNode body, Role role) {
        String address = deployment.run().addresses().unique(address(instance));
        return new SourcedResource(body, instance.part().place(), Optional.of(address), role);
    }

    private String address(Instance instance) {
        return deployment.run().findings().shown(deployment.path() + title(instance));
    }

    /** Types and names in turn as in an id, from the deployment's target on; a resource elsewhere has its whole id. */
    private String title(Instance instance) {
        PartText id = instance.path().id();
        String base = deployment.target().id().pattern() + "/providers/";
        if (instance.isDeployment()) {
            return instance.symbol().orElseGet(() -> instance.path().name().shown());
        }
        if (instance.isGroup()) {
            return "Microsoft.Resources/resourceGroups/"
                    + instance.path().name().shown();
        }
        return id.secret() || !id.startsWith(base) ? id.shown() : id.pattern().substring(base.length());
    }
}
