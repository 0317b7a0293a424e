package dev.safeguard.initiatives.s164_312.audit;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.diagnostics.ResourceDiagnostics;
import dev.safeguard.initiatives.diagnostics.ServiceLogs;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.312(b): record and examine activity in systems that hold ePHI. */
public final class AuditControls {
    private AuditControls() {}

    public static List<Control> controls() {
        return Stream.of(
                        Databases.controls(),
                        Health.controls(),
                        Logs.controls(),
                        Network.controls(),
                        ResourceDiagnostics.controls(),
                        ServiceLogs.controls(),
                        Sql.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
