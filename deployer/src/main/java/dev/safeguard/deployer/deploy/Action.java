package dev.safeguard.deployer.deploy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change does to its object. */
public enum Action {
    CREATE("+"),
    UPDATE("~"),
    /** Delete and create, because Azure does not change that part of an object. */
    REPLACE("-/+"),
    DELETE("-");

    private final String sign;

    Action(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The name in plan files. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an existing object goes away. */
    public boolean deletes() {
        return this == DELETE || this == REPLACE;
    }

    public static Optional<Action> named(String json) {
        return Stream.of(values()).filter(action -> action.json().equals(json)).findFirst();
    }
}
