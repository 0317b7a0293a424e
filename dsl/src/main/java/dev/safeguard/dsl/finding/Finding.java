package dev.safeguard.dsl.finding;

/**
 * One problem in an input: {@code storage.json:7:20: error SG0301: unknown alias `x/y`; use `x/z`}.
 *
 * @param problem lower case, no full stop, input in backticks, no Java type names; what does not fit into a line is
 *     escaped or cut, see {@link Line}
 * @param remedy what to do, as an instruction; never blank
 */
public record Finding(Code code, Place place, String problem, String remedy) {
    public Finding {
        problem = Line.of(problem);
        remedy = Line.of(remedy);
        if (remedy.isBlank()) {
            throw new IllegalArgumentException(code + " has no remedy");
        }
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    @Override
    public String toString() {
        return place + ": " + code.severity().label() + " " + code.label() + ": " + problem + "; " + remedy;
    }
}
