package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.prepared.PreparedInitiatives;
import java.util.List;

/** The HIPAA initiative both ways, whatever this run's class path is made of. */
public final class Subjects {
    private Subjects() {}

    public static ScanSubject prepared() {
        byte[] bytes = PreparedInitiatives.write(Prepared.initiatives(), "");
        return new PreparedSubject(PreparedInitiatives.read(bytes).find("hipaa").orElseThrow());
    }

    public static ScanSubject compiled() {
        return ScanSubject.compiled("hipaa", List.of());
    }
}
