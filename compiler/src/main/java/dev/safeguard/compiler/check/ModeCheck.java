package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Spelling;
import java.util.List;
import java.util.regex.Pattern;

/** The mode is one of Azure Resource Manager, or looks like one of a resource provider. */
final class ModeCheck implements DefinitionCheck {
    private static final List<String> MODES = List.of("All", "Indexed");
    /** Providers add modes; the names follow one form. */
    private static final Pattern PROVIDER =
            Pattern.compile("Microsoft\\.[A-Za-z]+(\\.v\\d+)?\\.Data", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Subject subject) {
        subject.definition()
                .mode()
                .filter(mode -> MODES.stream().noneMatch(mode::equalsIgnoreCase))
                .filter(mode -> !PROVIDER.matcher(mode).matches())
                .ifPresent(mode -> subject.add(
                        StructureCodes.UNKNOWN_MODE,
                        "/mode",
                        "mode `" + mode + "` does not exist",
                        Spelling.remedy(mode, MODES, "use All or Indexed")));
    }
}
