package dev.safeguard.generator;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a command: words in order, and any number of {@code --source TEXT} that a table cites. */
record Arguments(List<String> words, List<String> sources) {
    Arguments {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
    }

    static Arguments parse(List<String> args) {
        List<String> words = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals("--source") && i + 1 < args.size()) {
                sources.add(args.get(++i));
            } else if (args.get(i).startsWith("--")) {
                throw new UsageException("option `" + args.get(i) + "` is not known or has no value");
            } else {
                words.add(args.get(i));
            }
        }
        return new Arguments(words, sources);
    }

    String word(int index) {
        if (index >= words.size()) {
            throw new UsageException("an argument is missing");
        }
        return words.get(index);
    }

    Path file(int index) {
        return path(word(index));
    }

    /** All files from this place on, at least one. */
    List<Path> filesFrom(int index) {
        word(index);
        return words.stream().skip(index).map(Arguments::path).toList();
    }

    /** Refuses words that no argument takes. */
    void atMost(int count) {
        if (words.size() > count) {
            throw new UsageException("argument `" + words.get(count) + "` is one too many");
        }
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException("`" + word + "` is no file name");
        }
    }
}
