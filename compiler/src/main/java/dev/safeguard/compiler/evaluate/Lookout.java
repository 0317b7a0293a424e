package dev.safeguard.compiler.evaluate;

import java.util.Optional;

/**
 * What a policy looks for among other resources.
 *
 * @param type the type of the related resource; empty when it hangs on the evaluated one
 * @param check how to tell, when that hangs on the related resource alone
 */
public record Lookout(Optional<String> type, Optional<ExistenceCheck> check) {}
