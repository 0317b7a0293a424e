package dev.safeguard.compiler.report;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/**
 * What became of the files of a scan. A file that was not read never counts as passed.
 *
 * @param read to their end
 * @param skipped files of folders that hold nothing to scan
 * @param notRead names of those that could not be read, or not to their end
 * @param findings errors and warnings, by file
 */
public record FilesRead(int read, int skipped, List<String> notRead, List<Finding> findings) {
    public FilesRead {
        notRead = List.copyOf(notRead);
        findings = List.copyOf(findings);
    }

    /** Whether something in the files escaped the scan. */
    public boolean hasErrors() {
        return !notRead.isEmpty() || findings.stream().anyMatch(Finding::isError);
    }

    /** Whether nothing at all could be read. */
    public boolean nothingRead() {
        return read == 0 && hasErrors();
    }
}
