package dev.safeguard.initiatives;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.initiatives.identity.Identities;
import dev.safeguard.initiatives.organisational.Organisation;
import dev.safeguard.initiatives.paas.PaasMatrix;
import dev.safeguard.initiatives.proposed.ProposedRule;
import dev.safeguard.initiatives.s164_306.GeneralRules;
import dev.safeguard.initiatives.s164_308.access.InformationAccess;
import dev.safeguard.initiatives.s164_308.awareness.SecurityAwareness;
import dev.safeguard.initiatives.s164_308.contingency.ContingencyPlan;
import dev.safeguard.initiatives.s164_308.evaluation.Evaluation;
import dev.safeguard.initiatives.s164_308.incidents.SecurityIncidents;
import dev.safeguard.initiatives.s164_308.management.SecurityManagement;
import dev.safeguard.initiatives.s164_310.PhysicalSafeguards;
import dev.safeguard.initiatives.s164_312.access.AccessControl;
import dev.safeguard.initiatives.s164_312.audit.AuditControls;
import dev.safeguard.initiatives.s164_312.authentication.Authentication;
import dev.safeguard.initiatives.s164_312.encryption.Encryption;
import dev.safeguard.initiatives.s164_312.integrity.Integrity;
import dev.safeguard.initiatives.s164_312.transmission.TransmissionSecurity;
import dev.safeguard.initiatives.s164_316.DocumentationRetention;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first pack: controls for the HIPAA Security Rule. */
public final class HipaaPack implements ControlPack {
    private static final String VERSION = "2.0.0";

    private final List<Control> controls = catalogue();

    @Override
    public String name() {
        return "hipaa";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Control> controls() {
        return controls;
    }

    /** By id, so that output does not depend on which class a control lives in. */
    private static List<Control> catalogue() {
        return Stream.of(
                        GeneralRules.controls(),
                        SecurityManagement.controls(),
                        InformationAccess.controls(),
                        SecurityAwareness.controls(),
                        SecurityIncidents.controls(),
                        ContingencyPlan.controls(),
                        Evaluation.controls(),
                        PhysicalSafeguards.controls(),
                        AccessControl.controls(),
                        Encryption.controls(),
                        AuditControls.controls(),
                        Integrity.controls(),
                        Authentication.controls(),
                        TransmissionSecurity.controls(),
                        DocumentationRetention.controls(),
                        PaasMatrix.controls(),
                        Identities.controls(),
                        Organisation.controls())
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Control::id))
                .toList();
    }

    /** One catalogue, three ways to assign it. */
    @Override
    public List<ControlSet> initiatives() {
        return List.of(
                new ControlSet(
                        "hipaa",
                        "Safeguard: HIPAA Security Rule",
                        "Safeguards of 45 CFR Part 164 Subpart C on Azure, grouped by citation: enforced, audited, attested.",
                        VERSION,
                        controls),
                new ControlSet(
                        "hipaa-observe",
                        "Safeguard: HIPAA Security Rule, observing",
                        "The same controls for the first ring of a rollout: they report and neither deny nor change"
                                + " anything. Assign it with enforcement mode DoNotEnforce.",
                        VERSION,
                        controls.stream().map(Control::observing).toList()),
                new ControlSet(
                        "hipaa-nprm",
                        "[Proposed] Safeguard: HIPAA Security Rule as proposed in 2025",
                        "The same controls, grouped by the rule proposed on 2025-01-06 (90 FR 898) as well, with"
                                + " encryption enforced. The rule is not law.",
                        VERSION,
                        ProposedRule.applied(controls)));
    }

    @Override
    public String cases() {
        return "cases";
    }

    @Override
    public String dossiers() {
        return "dossiers";
    }
}
