package dev.safeguard.compiler.read;

import java.util.List;
import java.util.regex.Pattern;

/** Names of modes: those of Azure Resource Manager, and those that look like one of a resource provider. */
public final class ModeName {
    /** The modes that Azure Resource Manager evaluates itself. */
    public static final List<String> OF_RESOURCE_MANAGER = List.of("All", "Indexed");

    /** Providers add modes; the names follow one form. */
    private static final Pattern OF_PROVIDER =
            Pattern.compile("Microsoft\\.[A-Za-z]+(\\.v\\d+)?\\.Data", Pattern.CASE_INSENSITIVE);

    private ModeName() {}

    /** Whether there is, or may be, such a mode; in any case of letters. */
    public static boolean exists(String mode) {
        return OF_RESOURCE_MANAGER.stream().anyMatch(mode::equalsIgnoreCase)
                || OF_PROVIDER.matcher(mode).matches();
    }
}
