package dev.safeguard.compiler.benchmark.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several things, some more common than others. */
record Choice<T>(List<T> options, List<Integer> upTo) {
    private static final Pattern WEIGHTED = Pattern.compile("(\\d+)\\*(.*)");

    Choice {
        options = List.copyOf(options);
        upTo = List.copyOf(upTo);
    }

    static <T> Choice<T> of(List<T> options, Function<T, Integer> weight) {
        List<Integer> upTo = new ArrayList<>();
        int sum = 0;
        for (T option : options) {
            sum += weight.apply(option);
            upTo.add(sum);
        }
        return new Choice<>(options, upTo);
    }

    /** Of {@code 3*a|b}, where braces may hold bars of their own. */
    static <T> Choice<T> parse(String text, Function<String, T> option) {
        List<String> parts = split(text);
        Choice<String> weighted = of(parts, part -> {
            Matcher matcher = WEIGHTED.matcher(part);
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 1;
        });
        return new Choice<>(
                parts.stream()
                        .map(part -> option.apply(WEIGHTED.matcher(part).replaceFirst("$2")))
                        .toList(),
                weighted.upTo);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    T draw(SplittableRandom random) {
        int drawn = random.nextInt(upTo.get(upTo.size() - 1));
        int at = 0;
        while (upTo.get(at) <= drawn) {
            at++;
        }
        return options.get(at);
    }
}
