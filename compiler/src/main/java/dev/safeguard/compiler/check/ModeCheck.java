package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.ModeName;
import dev.safeguard.compiler.read.Spelling;

/** The mode is one of Azure Resource Manager, or looks like one of a resource provider. */
final class ModeCheck implements DefinitionCheck {
    @Override
    public void check(Subject subject) {
        subject.definition()
                .mode()
                .filter(mode -> !ModeName.exists(mode))
                .ifPresent(mode -> subject.add(
                        StructureCodes.UNKNOWN_MODE,
                        "/mode",
                        "mode `" + mode + "` does not exist",
                        Spelling.remedy(mode, ModeName.OF_RESOURCE_MANAGER, "use All or Indexed")));
    }
}
