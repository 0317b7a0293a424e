package dev.safeguard.compiler.benchmark.estate;

import java.util.SplittableRandom;

/** From a number to another, both included. */
record Range(long from, long to) {

    static Range parse(String text) {
        int dash = text.indexOf('-');
        return new Range(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    long draw(SplittableRandom random) {
        return random.nextLong(from, to + 1);
    }
}
