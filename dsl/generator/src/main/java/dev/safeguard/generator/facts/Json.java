package dev.safeguard.generator.facts;

import dev.safeguard.generator.json.JsonReader;
import dev.safeguard.generator.json.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks over objects and arrays; null counts as an empty one, as the service writes null for an absent list. */
final class Json {
    /** Reads the value of the member named. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** Reads one element. */
    interface Element {
        void read() throws IOException;
    }

    private Json() {}

    static void object(JsonReader json, Member member) throws IOException {
        if (json.peek() == Token.NULL) {
            json.skipValue();
            return;
        }
        json.beginObject();
        while (json.hasNext()) {
            member.read(json.nextName());
        }
        json.endObject();
    }

    static void array(JsonReader json, Element element) throws IOException {
        if (json.peek() == Token.NULL) {
            json.skipValue();
            return;
        }
        json.beginArray();
        while (json.hasNext()) {
            element.read();
        }
        json.endArray();
    }

    static List<String> strings(JsonReader json) throws IOException {
        List<String> out = new ArrayList<>();
        array(json, () -> out.add(json.nextString()));
        return out;
    }

    /** A string; anything else is skipped and absent. */
    static Optional<String> optionalString(JsonReader json) throws IOException {
        if (json.peek() == Token.STRING) {
            return Optional.of(json.nextString());
        }
        json.skipValue();
        return Optional.empty();
    }
}
