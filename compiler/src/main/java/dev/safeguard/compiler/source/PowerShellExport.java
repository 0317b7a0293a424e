package dev.safeguard.compiler.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What PowerShell makes of resources that cannot be judged. {@code ConvertTo-Json} turns what lies deeper than two levels into
 * texts, and {@code Get-AzResource} has a form of its own, in which kinds of identities are numbers.
 */
public final class PowerShellExport {
    private static final int HEAD = 1 << 16;

    /** An object or array as a text; Logic Apps write expressions that begin alike, but name functions. */
    private static final Pattern CUT = Pattern.compile(":\\s*\"(?:@\\{\\w+=|System\\.(?:Object|Collections)\\b)");

    private static final String QUERY = "`Search-AzGraph -Query \"resources\" -First 1000 | ConvertTo-Json -Depth 100`";

    private PowerShellExport() {}

    /**
     * Why a file is not scanned.
     *
     * @param problem for a finding
     * @param remedy for a finding
     */
    public record Flaw(String problem, String remedy) {}

    /** What is wrong with a file, as far as its beginning shows. */
    public static Optional<Flaw> flaw(Path file, FileKind kind) {
        return switch (kind) {
            case INVENTORY ->
                CUT.matcher(head(file)).find()
                        ? Optional.of(new Flaw("objects that ConvertTo-Json has cut off", "export with " + QUERY))
                        : Optional.empty();
            case OTHER ->
                isOwnForm(head(file))
                        ? Optional.of(
                                new Flaw("resources in the form of Get-AzResource, not ARM's", "export with " + QUERY))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isOwnForm(String text) {
        return text.contains("\"ResourceId\"") && text.contains("\"ResourceType\"");
    }

    private static String head(Path file) {
        try (InputStream bytes = Gunzip.open(Files.newInputStream(file))) {
            return Head.of(bytes.readNBytes(HEAD)).text();
        } catch (IOException e) {
            return "";
        }
    }
}
