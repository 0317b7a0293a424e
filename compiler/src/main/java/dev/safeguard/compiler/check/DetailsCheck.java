package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.Modifiable;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;

/** The settings in details have values that Azure takes. */
final class DetailsCheck implements DefinitionCheck {
    private static final String DETAILS = "/policyRule/then/details";
    private static final List<String> SCOPES = List.of("ResourceGroup", "Subscription");
    private static final List<String> STATES = List.of("Unknown", "Compliant", "NonCompliant", "Non-compliant");

    @Override
    public void check(Subject subject) {
        Details details = subject.definition().rule().then().details();
        if (details instanceof Details.IfNotExists existence) {
            existence(subject, existence);
        } else if (details instanceof Details.Modify modify) {
            modify(subject, modify);
        } else if (details instanceof Details.DenyAction action) {
            actions(subject, action);
        } else if (details instanceof Details.Manual manual) {
            choice(subject, Optional.of(manual.defaultState()), "/defaultState", STATES);
        }
    }

    private static void choice(Subject subject, Optional<Value> value, String at, List<String> choices) {
        value.flatMap(RuleFacts::text)
                .filter(text -> choices.stream().noneMatch(text::equalsIgnoreCase))
                .ifPresent(text -> bad(subject, at, text, "choose one of " + String.join(", ", choices)));
    }

    private static void bad(Subject subject, String at, String text, String remedy) {
        String name = at.substring(at.lastIndexOf('/') + 1);
        subject.add(StructureCodes.BAD_CHOICE, DETAILS + at, "`" + name + "` is `" + text + "`", remedy);
    }

    private static void existence(Subject subject, Details.IfNotExists details) {
        Details.Related related = details.related();
        choice(subject, related.existenceScope(), "/existenceScope", SCOPES);
        choice(subject, details.deployment().flatMap(Details.Deployment::scope), "/deploymentScope", SCOPES);
        related.evaluationDelay()
                .flatMap(RuleFacts::text)
                .filter(text -> !EvaluationDelay.isValid(text))
                .ifPresent(
                        text -> bad(
                                subject,
                                "/evaluationDelay",
                                text,
                                "write AfterProvisioning, AfterProvisioningSuccess, AfterProvisioningFailure or 0 to 360 minutes such as PT10M"));
        boolean same =
                RuleFacts.text(related.type()).filter(subject.types()::contains).isPresent();
        if (same && related.name().isEmpty()) {
            subject.add(
                    StructureCodes.RELATED_SAME_TYPE,
                    DETAILS + "/type",
                    "related resources have the type of the rule and no name is given",
                    "add a `name`, such as `[field('fullName')]`");
        }
        details.deployment().ifPresent(deployment -> location(subject, deployment));
    }

    private static void location(Subject subject, Details.Deployment deployment) {
        boolean subscription = deployment
                .scope()
                .flatMap(RuleFacts::text)
                .filter("Subscription"::equalsIgnoreCase)
                .isPresent();
        if (subscription && DetailsWalk.member(deployment.body(), "location").isEmpty()) {
            subject.add(
                    StructureCodes.DEPLOYMENT_LOCATION,
                    DETAILS + "/deployment",
                    "deployment to the subscription without `location`",
                    "add `location`, a region");
        }
    }

    private static void modify(Subject subject, Details.Modify modify) {
        choice(subject, modify.conflictEffect(), "/conflictEffect", List.of("audit", "deny", "disabled"));
        for (int i = 0; i < modify.operations().size(); i++) {
            Details.Operation operation = modify.operations().get(i);
            String at = "/operations/" + i;
            choice(
                    subject,
                    Optional.of(operation.operation()),
                    at + "/operation",
                    List.of("add", "addOrReplace", "remove"));
            RuleFacts.text(operation.field()).ifPresent(name -> target(subject, operation, name, at + "/field"));
        }
    }

    private static void target(Subject subject, Details.Operation operation, String name, String at) {
        boolean removes = RuleFacts.text(operation.operation())
                .filter("remove"::equalsIgnoreCase)
                .isPresent();
        if (removes && FieldName.of(name) != FieldName.TAGS) {
            subject.add(StructureCodes.REMOVE_ALIAS, DETAILS + at, "`remove` of `" + name + "`", "remove tags only");
        }
        if (FieldName.of(name) == FieldName.ALIAS) {
            AliasTypeCheck.alias(subject, name, Setting.of(Setting.Part.IF))
                    .filter(alias -> alias.modifiable() == Modifiable.NO)
                    .ifPresent(alias -> subject.add(
                            FieldCodes.NOT_MODIFIABLE,
                            DETAILS + at,
                            "alias `" + name + "` is not modifiable",
                            "modify an alias that is, or use deployIfNotExists"));
        }
    }

    private static void actions(Subject subject, Details.DenyAction action) {
        for (int i = 0; i < action.actionNames().size(); i++) {
            choice(subject, Optional.of(action.actionNames().get(i)), "/actionNames/" + i, List.of("delete"));
        }
        if (action.cascadeBehaviors().orElse(Value.NO_MEMBERS) instanceof Value.Obj behaviors) {
            Optional<Value> group = DetailsWalk.member(behaviors, "resourceGroup");
            choice(subject, group, "/cascadeBehaviors/resourceGroup", List.of("allow", "deny"));
        }
    }
}
