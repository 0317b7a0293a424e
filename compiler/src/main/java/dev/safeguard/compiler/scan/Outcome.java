package dev.safeguard.compiler.scan;

import java.nio.charset.StandardCharsets;

/** What a group of questions comes to for resources that hold the same; and how many there were. */
final class Outcome {
    /** One answer for each question of the group, see {@link Answer}. */
    final byte[] answers;

    /** {@link Marks#BAD} and {@link Marks#LISTED}. */
    final int flags;

    /** Whether some question waits for related resources. */
    final boolean pending;

    long times;

    /** Its place among the outcomes of its group; -1 when it is not remembered. */
    int number = -1;

    Outcome(byte[] answers, int flags) {
        this.answers = answers;
        this.flags = flags;
        boolean waits = false;
        for (byte answer : answers) {
            waits |= answer == Answer.PENDING;
        }
        this.pending = waits;
    }

    /** The answers as a key. */
    String text() {
        return new String(answers, StandardCharsets.ISO_8859_1);
    }
}
