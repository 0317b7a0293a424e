package dev.safeguard.compiler.terraform.hcl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON form of a configuration: blocks are objects below their keyword, one level for each label. */
final class HclJson {
    private static final Map<String, Integer> LABELS = Map.of("resource", 2, "data", 2, "module", 1, "locals", 0);
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final List<HclBlock> blocks = new ArrayList<>();

    private HclJson(String file) {
        this.file = file;
    }

    /** The file as one block without a type; of malformed JSON what stands before the fault. */
    static HclBlock parse(String file, String text) {
        HclJson json = new HclJson(file);
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                json.top(parser);
            }
        } catch (IOException e) {
            return json.whole();
        }
        return json.whole();
    }

    private HclBlock whole() {
        return new HclBlock("", List.of(), file, 1, List.of(), blocks);
    }

    private void top(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String keyword = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (LABELS.containsKey(keyword)) {
                labelled(parser, keyword, line, List.of());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void labelled(JsonParser parser, String keyword, int line, List<String> labels) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                labelled(parser, keyword, line, labels);
            }
        } else if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
        } else if (labels.size() == LABELS.getOrDefault(keyword, 0)) {
            blocks.add(body(parser, keyword, line, labels));
        } else {
            next(parser, keyword, labels);
        }
    }

    private void next(JsonParser parser, String keyword, List<String> labels) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            List<String> more = new ArrayList<>(labels);
            more.add(parser.currentName());
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            labelled(parser, keyword, line, more);
        }
    }

    private HclBlock body(JsonParser parser, String keyword, int line, List<String> labels) throws IOException {
        List<HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> dynamic = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int at = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (name.equals("dynamic")) {
                dynamic(parser, dynamic);
            } else if (value == JsonToken.VALUE_STRING) {
                attributes.add(new HclAttribute(name, at, '"' + parser.getText() + '"'));
            } else {
                parser.skipChildren();
            }
        }
        return new HclBlock(keyword, labels, file, line, attributes, dynamic);
    }

    private void dynamic(JsonParser parser, List<HclBlock> blocks) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int line = parser.currentTokenLocation().getLineNr();
            blocks.add(new HclBlock("dynamic", List.of(parser.currentName()), file, line, List.of(), List.of()));
            parser.nextToken();
            parser.skipChildren();
        }
    }
}
