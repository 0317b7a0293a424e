package dev.safeguard.compiler.benchmark;

import java.util.Locale;
import java.util.Random;

/** Ids as no export has them, made of one that it has. */
final class OddIds {
    private OddIds() {}

    static String of(String id, Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> id + "/";
            case 1 -> id.isEmpty() ? id : id.substring(1);
            case 2 -> id.toUpperCase(Locale.ROOT);
            case 3 -> id.toLowerCase(Locale.ROOT);
            case 4 -> id + "2";
            case 5 -> id.substring(id.lastIndexOf('/') + 1);
            case 6 -> id.substring(0, Math.max(0, id.lastIndexOf('/')));
            case 7 -> id.replaceFirst("/resourceGroups/[^/]+", "");
            case 8 -> id.replaceFirst("/subscriptions/[^/]+", "/subscriptions/another");
            case 9 -> id.replaceFirst("/providers/.*", "");
            case 10 -> id.replace("/providers/", "//providers/");
            case 11 -> id.replaceFirst("/resourceGroups/([^/]+)", "/resourceGroups/other");
            case 12 -> id + "/providers/Microsoft.Insights/diagnosticSettings/d";
            default -> "";
        };
    }
}
