package dev.safeguard.compiler.prepared;

import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.report.CitationFacts;
import dev.safeguard.compiler.report.ControlFacts;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.TreeSet;

/** Writes initiatives, their definitions, and what is known of both. */
record InitiativeRows(Rows rows, RuleRows rules) {

    static InitiativeRows into(Rows rows) {
        return new InitiativeRows(rows, new RuleRows(rows));
    }

    int prepared(PreparedInitiative prepared) {
        return rows.row(Row.of(Kind.PREPARED)
                .add(rows.text(prepared.name()))
                .add(initiative(prepared.initiative()))
                .all(prepared.definitions(), this::definition)
                .all(prepared.policies(), this::facts)
                .add(words(prepared.words())));
    }

    private int initiative(Initiative initiative) {
        return rows.row(Row.of(Kind.INITIATIVE)
                .add(rows.text(initiative.name()))
                .maybe(initiative.id(), rows::text)
                .maybe(initiative.displayName(), rows::text)
                .maybe(initiative.description(), rows::text)
                .maybe(initiative.policyType(), rows::text)
                .maybe(initiative.version(), rows::text)
                .add(rules.value(initiative.metadata()))
                .all(initiative.parameters(), this::parameter)
                .all(initiative.groups(), this::group)
                .all(initiative.members(), this::member)
                .add(rules.value(initiative.others())));
    }

    private int group(Initiative.Group group) {
        return rows.row(Row.of(Kind.GROUP)
                .add(rows.text(group.name()))
                .maybe(group.displayName(), rows::text)
                .maybe(group.category(), rows::text)
                .maybe(group.description(), rows::text)
                .maybe(group.additionalMetadataId(), rows::text));
    }

    private int member(Initiative.Member member) {
        return rows.row(rules.members(
                        Row.of(Kind.MEMBER)
                                .add(rows.text(member.definitionId()))
                                .maybe(member.referenceId(), rows::text),
                        member.parameters())
                .all(member.groupNames(), rows::text)
                .maybe(member.definitionVersion(), rows::text));
    }

    private int parameter(Parameter parameter) {
        return rows.row(Row.of(Kind.PARAMETER)
                .add(rows.text(parameter.name()))
                .add(rows.text(parameter.type()))
                .maybe(parameter.defaultValue(), rules::value)
                .all(parameter.allowedValues(), rules::value)
                .add(rules.value(parameter.metadata()))
                .maybe(parameter.schema(), rules::value));
    }

    private int definition(PolicyDefinition definition) {
        return rows.row(Row.of(Kind.DEFINITION)
                .add(rows.text(definition.name()))
                .maybe(definition.id(), rows::text)
                .maybe(definition.displayName(), rows::text)
                .maybe(definition.description(), rows::text)
                .maybe(definition.policyType(), rows::text)
                .maybe(definition.mode(), rows::text)
                .maybe(definition.version(), rows::text)
                .add(rules.value(definition.metadata()))
                .all(definition.parameters(), this::parameter)
                .add(rules.condition(definition.rule().condition()))
                .add(rules.value(definition.rule().then().effect()))
                .add(rules.details(definition.rule().then().details()))
                .add(rules.value(definition.others())));
    }

    private int facts(PolicyFacts facts) {
        return rows.row(Row.of(Kind.POLICY_FACTS)
                .add(rows.text(facts.effect()))
                .flag(facts.onlyTypes().isPresent())
                .all(facts.onlyTypes().map(TreeSet::new).orElseGet(TreeSet::new), rows::text)
                .flag(facts.looksForOthers())
                .maybe(facts.relatedType(), rows::text)
                .flag(facts.readsTags()));
    }

    private int words(ReportFacts words) {
        return rows.row(Row.of(Kind.REPORT_FACTS)
                .add(rows.text(words.title()))
                .all(words.citations(), this::citation)
                .all(words.controls(), this::control));
    }

    private int citation(CitationFacts citation) {
        return rows.row(Row.of(Kind.CITATION_FACTS)
                .add(rows.text(citation.citation()))
                .add(rows.text(citation.title()))
                .add(rows.text(citation.requirement())));
    }

    private int control(ControlFacts control) {
        return rows.row(Row.of(Kind.CONTROL_FACTS)
                .add(rows.text(control.id()))
                .add(rows.text(control.key()))
                .add(rows.text(control.title()))
                .add(rows.text(control.why()))
                .all(control.citations(), rows::text)
                .add(rows.text(control.effect()))
                .add(rows.text(control.remedy())));
    }
}
