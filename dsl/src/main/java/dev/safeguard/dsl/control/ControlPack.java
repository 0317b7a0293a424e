package dev.safeguard.dsl.control;

import java.util.List;

/**
 * A jar full of controls. Found by {@link java.util.ServiceLoader}; {@code --pack JAR} adds one to the command line.
 * A jar names its implementation in {@code META-INF/services/dev.safeguard.dsl.control.ControlPack}.
 */
public interface ControlPack {

    /** Also the prefix of its definitions' names: {@code hipaa} makes {@code hipaa-stg-01}. */
    String name();

    /** {@code #.#.#} */
    String version();

    List<Control> controls();

    /** Each becomes an initiative; names are unique in the pack. */
    List<ControlSet> initiatives();

    /** Class path folder with the declarative cases shipped with the controls; empty text when there are none. */
    default String cases() {
        return "";
    }

    /** Class path folder with the dossiers of the controls, one or many to a file; empty text when there are none. */
    default String dossiers() {
        return "";
    }
}
