package dev.safeguard.compiler.benchmark.estate;

import java.util.SplittableRandom;

/** Texts drawn at random. */
final class Draw {
    private static final String DIGITS = "0123456789abcdef";

    private Draw() {}

    static String hex(int length, SplittableRandom random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(16)));
        }
        return text.toString();
    }

    /** Of version 4, as Azure's are. */
    static String guid(SplittableRandom random) {
        return hex(8, random) + "-" + hex(4, random) + "-4" + hex(3, random) + "-a" + hex(3, random) + "-"
                + hex(12, random);
    }

    static String ip(SplittableRandom random) {
        return "20." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    /** Within the years 2019 to 2025, with the seven digits after the second that Azure writes. */
    static String time(SplittableRandom random) {
        return "" + random.nextInt(2019, 2026) + "-" + two(random.nextInt(1, 13)) + "-" + two(random.nextInt(1, 29))
                + "T" + two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60)) + "."
                + random.nextInt(1000000, 9999999) + "Z";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
