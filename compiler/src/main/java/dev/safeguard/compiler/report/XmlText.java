package dev.safeguard.compiler.report;

/** Text that XML can hold: not every character may stand in it, not even escaped. */
final class XmlText {
    private XmlText() {}

    static String of(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
