package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.ReadCodes;
import dev.safeguard.dsl.finding.Code;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every code that reading and checking can give: SG01 to SG07. */
public final class Codes {
    private Codes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return Stream.of(
                        ReadCodes.all(),
                        StructureCodes.all(),
                        FieldCodes.all(),
                        LimitCodes.all(),
                        InitiativeCodes.all(),
                        LintCodes.all(),
                        ExpressionCodes.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Code::label))
                .toList();
    }

    /** The code with that label. */
    public static Optional<Code> find(String label) {
        return all().stream().filter(code -> code.label().equals(label)).findFirst();
    }
}
