package dev.safeguard.compiler.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address of a resource: {@code module.clinic["north"].module.share.azurerm_storage_account.share}.
 *
 * @param modules the module instances around it, outermost first
 * @param data whether it is a data source
 * @param self its name, with its own key
 */
record Address(List<Step> modules, boolean data, String type, Step self) {
    Address {
        modules = List.copyOf(modules);
    }

    static Optional<Address> parse(String text) {
        return Steps.parse(text).flatMap(Address::of);
    }

    private static Optional<Address> of(List<Step> steps) {
        List<Step> modules = new ArrayList<>();
        int at = 0;
        for (; at + 1 < steps.size() && steps.get(at).equals(Step.of("module")); at += 2) {
            modules.add(steps.get(at + 1));
        }
        boolean data = at < steps.size() && steps.get(at).equals(Step.of("data"));
        at += data ? 1 : 0;
        return at + 2 == steps.size() && steps.get(at).key().isEmpty()
                ? Optional.of(new Address(modules, data, steps.get(at).name(), steps.get(at + 1)))
                : Optional.empty();
    }

    /** The block it is an instance of, inside its module. */
    String block() {
        return (data ? "data." : "") + type + "." + self.name();
    }

    /** The names of the modules around it: those of the blocks, without keys. */
    List<String> moduleNames() {
        return names(modules);
    }

    static List<String> names(List<Step> modules) {
        return modules.stream().map(Step::name).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        modules.forEach(module -> text.append("module.").append(module).append('.'));
        return text + (data ? "data." : "") + type + "." + self;
    }
}
