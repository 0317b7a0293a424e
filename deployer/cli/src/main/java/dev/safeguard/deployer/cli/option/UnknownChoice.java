package dev.safeguard.deployer.cli.option;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What becomes of verdicts that hang on values nobody knows yet. */
public enum UnknownChoice {
    /** Counted, not listed. */
    PASS,
    /** Listed; the exit code does not mind. */
    WARN,
    /** Listed, and as bad as a failure. */
    FAIL;

    /** From the word on the command line, in any case. */
    public static final class Words implements ITypeConverter<UnknownChoice> {
        @Override
        public UnknownChoice convert(String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.toString().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("`" + word + "` is none of pass, warn and fail"));
        }
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
