package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of tags are names that a tag can have: those that a field spells out, and the defaults of parameters that an
 * expression puts into {@code tags[…]}.
 */
final class TagNameCheck implements DefinitionCheck {
    /** Source: Azure Resource Manager, limits of tags; names have at most 512 characters. */
    private static final Pattern REFUSED = Pattern.compile("[<>%&\\\\?/]");

    private static final int MOST = 512;
    private static final Pattern SPELLED_OUT =
            Pattern.compile("tags(?:\\.|\\['?)([^\\]']*)'?]?", Pattern.CASE_INSENSITIVE);
    /** {@code concat('tags[', parameters('name'), ']')} and {@code resourceGroup().tags[parameters('name')]}. */
    private static final Pattern COMPUTED =
            Pattern.compile("tags\\['*\\s*,?\\s*parameters\\('([^']+)'\\)", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Subject subject) {
        FieldUse.all(subject).forEach(use -> spelledOut(subject, use));
        subject.facts().mentions.stream()
                .flatMap(mention -> COMPUTED.matcher(mention.text()).results())
                .flatMap(name -> subject.definition().parameter(name.group(1)).stream())
                .distinct()
                .forEach(parameter -> byDefault(subject, parameter));
    }

    private static void spelledOut(Subject subject, FieldUse use) {
        Matcher tag = SPELLED_OUT.matcher(use.name());
        if (tag.matches() && isRefused(tag.group(1))) {
            add(subject, use.pointer(), tag.group(1));
        }
    }

    private static void byDefault(Subject subject, Parameter parameter) {
        Optional<Value.Text> text =
                parameter.defaultValue().filter(Value.Text.class::isInstance).map(Value.Text.class::cast);
        text.map(Value.Text::text)
                .filter(TagNameCheck::isRefused)
                .ifPresent(
                        name -> add(subject, Pointers.child("/parameters", parameter.name()) + "/defaultValue", name));
    }

    /** Azure itself makes tags such as {@code hidden-link:/subscriptions/…}. */
    private static boolean isRefused(String name) {
        if (name.startsWith("hidden-")) {
            return false;
        }
        return name.length() > MOST || REFUSED.matcher(name).find();
    }

    private static void add(Subject subject, String pointer, String name) {
        subject.add(
                FieldCodes.TAG_NAME,
                pointer,
                "no tag can be called `" + name + "`",
                "use at most " + MOST + " characters and none of < > % & \\ ? /");
    }
}
