package clinic;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import java.util.List;

/** A pack of one control, as a user would write it. */
public final class ClinicPack implements ControlPack {
    private static final Control NO_SFTP = control("CLI-01", "clinic.no-sftp")
            .titled("Storage offers no SFTP")
            .implementing(ACCESS_CONTROL)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.isSftpEnabled().isFalse())
            .otherwise(AUDIT)
            .because("Local SFTP users are invisible to the clinic's identity provider.");

    @Override
    public String name() {
        return "clinic";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<Control> controls() {
        return List.of(NO_SFTP);
    }

    @Override
    public List<ControlSet> initiatives() {
        return List.of(new ControlSet("clinic", "Clinic", "What our clinic adds to HIPAA.", "1.0.0", controls()));
    }
}
