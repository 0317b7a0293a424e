package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.check.PackCheck;
import dev.safeguard.dsl.control.ControlPack;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The command line does not check the packs that come with it on every start: this does. */
class BundledPacksTest {
    @Test
    void their_controls_fit_together() {
        List<ControlPack> packs = ServiceLoader.load(ControlPack.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(packs).isNotEmpty();
        assertThat(PackCheck.structure(packs)).isEmpty();
    }
}
