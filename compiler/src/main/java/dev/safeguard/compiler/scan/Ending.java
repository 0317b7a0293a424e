package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.source.SourcedResource;
import java.util.List;

/** What a scan ends with, when all rows have been seen once. Nothing of it changes any more but counts. */
record Ending(
        Rulebook book,
        Seen seen,
        Pairs pairs,
        List<SourcedResource> trees,
        List<Document> documents,
        Tally tally,
        Absence absence) {}
