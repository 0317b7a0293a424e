package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.rule.PolicyDefinition;

/** A control and the pack it comes from. */
public record CatalogControl(ControlPack pack, Control control) {

    /** The definition that enforces it, under the pack's prefix. */
    public PolicyDefinition definition() {
        return Lowering.definition(control, pack.name());
    }
}
