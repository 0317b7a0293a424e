package dev.safeguard.initiatives;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.initiatives.paas.PaasMatrix;
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
    private static final String VERSION = "1.1.0";

    @Override
    public String name() {
        return "hipaa";
    }

    @Override
    public String version() {
        return VERSION;
    }

    /** By id, so that output does not depend on which class a control lives in. */
    @Override
    public List<Control> controls() {
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
                        PaasMatrix.controls())
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Control::id))
                .toList();
    }

    @Override
    public List<ControlSet> initiatives() {
        return List.of(new ControlSet(
                "hipaa",
                "Safeguard: HIPAA Security Rule",
                "Technical and administrative safeguards of 45 CFR Part 164 Subpart C on Azure, grouped by citation.",
                VERSION,
                controls()));
    }

    @Override
    public String cases() {
        return "cases";
    }
}
