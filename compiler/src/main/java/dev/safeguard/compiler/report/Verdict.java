package dev.safeguard.compiler.report;

import dev.safeguard.compiler.evaluate.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row: a control, a resource, what became of it.
 *
 * @param control id ({@code STG-01}, {@code LOG-02-postgresql}), or the reference id of a member of anybody's initiative
 * @param key readable twin of the id; the id again where there is none
 * @param citations bare 45 CFR citations or other group names, the closest first
 * @param resource resource id, or the address in a template or plan
 * @param id resource id where {@code resource} is an address; parts of it in braces are not known yet
 * @param type resource type as the source wrote it
 * @param effect effect in force, in Azure's spelling
 * @param file where the resource stands; empty when it was read from Azure
 * @param line from 1; 0 when unknown
 */
public record Verdict(
        String control,
        String key,
        List<String> citations,
        String resource,
        Optional<String> id,
        String type,
        VerdictKind verdict,
        String effect,
        Optional<String> file,
        int line,
        List<Reason> reasons) {
    private static final Pattern PART = Pattern.compile("^([A-Z]+-\\d+)-.+$");

    public Verdict {
        citations = List.copyOf(citations);
        reasons = List.copyOf(reasons);
    }

    /** The entry of the catalogue that the control is, or is a part of: {@code LOG-02} of {@code LOG-02-postgresql}. */
    public String entry() {
        return entryOf(control);
    }

    /** The same of any control's id; ids of other forms are entries themselves. */
    static String entryOf(String control) {
        return PART.matcher(control).replaceFirst("$1");
    }

    /** {@code file:line}, as far as known. */
    public Optional<String> place() {
        return file.map(name -> line > 0 ? name + ":" + line : name);
    }
}
