package dev.safeguard.deployer.cli.console;

/** What is going on, on one line that the next message or result replaces; only on a terminal. */
public final class Progress implements AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean shown;

    public Progress(Console console, boolean quiet) {
        this.console = console;
        this.shown = !quiet
                && console.terminal().error()
                && !console.env().getOrDefault("TERM", "").equals("dumb");
    }

    /** Shows what is being done now. */
    public void step(String what) {
        if (shown) {
            console.err().print(CLEAR + what + " …");
            console.err().flush();
        }
    }

    /** Removes the line. */
    @Override
    public void close() {
        if (shown) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}
