package dev.safeguard.generator;

/** One command of the generator. */
interface Command {
    String name();

    /** The arguments in one line, file kinds in capitals. */
    String usage();

    void run(Arguments arguments);
}
