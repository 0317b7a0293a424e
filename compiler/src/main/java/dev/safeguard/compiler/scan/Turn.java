package dev.safeguard.compiler.scan;

/** Whose turn it is: the number of the row that is judged, among all rows of the scan. */
final class Turn {
    long row;
}
