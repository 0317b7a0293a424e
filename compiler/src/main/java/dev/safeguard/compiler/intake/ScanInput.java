package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.source.FileKind;
import java.nio.file.Path;

/** A file to scan and what it is. */
public record ScanInput(Path file, FileKind kind) {}
