package dev.safeguard.deployer.cli.console;

/**
 * Which of the standard streams are a terminal, and how wide it is.
 *
 * @param width columns; 100 where nobody knows
 */
public record Terminal(boolean input, boolean output, boolean error, int width) {
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 60;

    public static Terminal none() {
        return new Terminal(false, false, false, USUAL_WIDTH);
    }

    /**
     * What the launcher found out.
     *
     * @param streams the digits of the streams that are terminals: {@code 012}
     * @param columns text of a number; anything else counts as unknown
     */
    public static Terminal of(String streams, String columns) {
        int width = columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
        return new Terminal(
                streams.contains("0"), streams.contains("1"), streams.contains("2"), Math.max(NARROWEST, width));
    }
}
