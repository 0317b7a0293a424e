package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.report.CitationFacts;
import dev.safeguard.compiler.report.ControlFacts;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.control.Remediation;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Optional;

/** What readable reports say about the controls and citations of an initiative. */
public final class ReportWords {
    private static final String ATTEST = "attest it: Microsoft.PolicyInsights/attestations keeps who vouched, and when";

    private final Catalog catalog;

    public ReportWords(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The words.
     *
     * @param scope what was looked at, in one line
     */
    public ReportFacts facts(ChosenInitiative chosen, String scope) {
        Initiative initiative = chosen.initiative();
        String title = initiative.displayName().orElse(initiative.name());
        List<CitationFacts> citations = catalog.safeguards().values().stream()
                .map(ReportWords::citation)
                .toList();
        List<ControlFacts> controls = initiative.members().stream()
                .map(member -> control(chosen, member))
                .toList();
        return new ReportFacts(title, scope, citations, controls, Optional.empty());
    }

    private static CitationFacts citation(Safeguard safeguard) {
        String binding = switch (safeguard.designation()) {
            case REQUIRED -> "required";
            case ADDRESSABLE -> "addressable";
            case PROPOSED -> "proposed";
            case NOT_APPLICABLE -> "";
        };
        return new CitationFacts(safeguard.citation(), safeguard.title(), binding);
    }

    private ControlFacts control(ChosenInitiative chosen, Initiative.Member member) {
        String id = member.referenceId().orElseGet(member::definitionName);
        return catalog.find(id)
                .map(entry -> facts(entry.control()))
                .orElseGet(() -> facts(id, member, chosen.definition(member.definitionId())));
    }

    private static ControlFacts facts(Control control) {
        return new ControlFacts(
                control.id(),
                control.key(),
                control.title(),
                control.reason(),
                control.safeguards().stream().map(Safeguard::citation).toList(),
                control instanceof PolicyControl policy ? policy.effect().json() : EffectName.MANUAL.json(),
                control instanceof PolicyControl policy ? remedy(policy) : ATTEST);
    }

    private static String remedy(PolicyControl control) {
        return control.remediation()
                .map(remediation -> remediation.match(new Remediation.Cases<String>() {
                    @Override
                    public String modify(Remediation.Modify modify) {
                        return "change the resource, or assign with effect Modify and run a remediation task";
                    }

                    @Override
                    public String deploy(Remediation.Deploy deploy) {
                        return "create what is missing, or run a remediation task of the assignment";
                    }
                }))
                .orElse("change the resource as the reason says, or record an exemption");
    }

    private static ControlFacts facts(String id, Initiative.Member member, Optional<PolicyDefinition> definition) {
        return new ControlFacts(
                id,
                id,
                definition.flatMap(PolicyDefinition::displayName).orElse(""),
                definition.flatMap(PolicyDefinition::description).orElse(""),
                member.groupNames(),
                "",
                "");
    }
}
