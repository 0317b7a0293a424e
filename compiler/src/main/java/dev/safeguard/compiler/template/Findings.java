package dev.safeguard.compiler.template;

import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.template.language.TemplateFault;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.HashSet;
import java.util.Set;

/** Hands on what is wrong with a template, once: a module that is deployed ten times has each problem only once. */
final class Findings {
    private static final int MAX_FINDINGS = 1_000;
    private static final int MIN_SECRET = 3;
    private static final int MAX_SECRETS = 1_000;
    private static final String ASTERISKS = "***";

    private final ResourceSink sink;
    private final Set<Finding> seen = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    Findings(ResourceSink sink) {
        this.sink = sink;
    }

    /** From now on no finding shows this text. Texts too short to be told from others are left. */
    void hide(String secret) {
        if (secret.length() >= MIN_SECRET && secrets.size() < MAX_SECRETS) {
            secrets.add(secret);
        }
    }

    void add(Code code, Place place, String problem, String remedy) {
        if (seen.size() < MAX_FINDINGS) {
            hand(new Finding(code, place, shown(problem), shown(remedy)));
        } else if (seen.size() == MAX_FINDINGS) {
            hand(new Finding(
                    TemplateCodes.TOO_MUCH,
                    place,
                    "the problems from here on are not listed",
                    "correct those before it"));
        }
    }

    private void hand(Finding finding) {
        if (seen.add(finding)) {
            sink.finding(finding);
        }
    }

    /** What ARM would say about an expression, after what it was part of. */
    void fault(Code code, Place place, String subject, TemplateFault fault) {
        add(code, place, subject + ": " + sentence(fault), "correct the expression");
    }

    /** A message of ARM without its full stop. */
    static String sentence(TemplateFault fault) {
        String message = String.valueOf(fault.getMessage()).strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** Any text of the source as it may be shown. */
    String shown(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, ASTERISKS);
        }
        return shown;
    }
}
