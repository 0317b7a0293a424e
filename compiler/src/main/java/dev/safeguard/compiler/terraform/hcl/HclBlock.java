package dev.safeguard.compiler.terraform.hcl;

import java.util.List;
import java.util.Optional;

/**
 * A block of a configuration.
 *
 * @param type its keyword: {@code resource}, or the name of a nested block
 * @param labels the texts behind the keyword, without quotes
 * @param file where it is written, as the folder was given
 * @param line of the keyword, from 1
 * @param attributes in the order of the file
 * @param blocks nested ones, in the order of the file
 */
public record HclBlock(
        String type, List<String> labels, String file, int line, List<HclAttribute> attributes, List<HclBlock> blocks) {
    public HclBlock {
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** The attribute of that name. */
    public Optional<HclAttribute> attribute(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /** Whether blocks of that name are made by a {@code dynamic} block here. */
    public boolean isDynamic(String name) {
        return blocks.stream()
                .anyMatch(b -> b.type().equals("dynamic") && b.labels().equals(List.of(name)));
    }

    boolean is(String keyword, String... names) {
        return type.equals(keyword) && labels.equals(List.of(names));
    }
}
