package dev.safeguard.compiler.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInventoryTest {
    private static final String ROWS = """
        "id","name","type","location","tags","properties","zones"
        "/subscriptions/s/a","a","microsoft.storage/storageaccounts","eastus","{""env"": ""prod""}","{""n"": 1.50,
         ""text"": ""a,b""}","[""1""]"
        "/subscriptions/s/b","b","microsoft.compute/disks","","null","{}",""
        """;

    @TempDir
    private Path folder;

    private final Received received = new Received();

    private void read(byte[] bytes) throws IOException {
        CsvInventory.read(Files.write(folder.resolve("rows.csv"), bytes), received);
    }

    private List<String> labels() {
        return received.findings.stream().map(f -> f.code().label()).toList();
    }

    @Test
    void cells_of_json_become_json_and_empty_ones_nothing() throws IOException {
        read(ROWS.getBytes(UTF_8));

        assertThat(received.findings).isEmpty();
        assertThat(received.resources).hasSize(2);
        SourcedResource first = received.resources.get(0);
        assertThat(first.json().at("/tags/env").asText()).isEqualTo("prod");
        assertThat(first.json().at("/properties/n").decimalValue()).hasToString("1.50");
        assertThat(first.json().at("/properties/text").asText()).isEqualTo("a,b");
        assertThat(first.json().at("/zones/0").asText()).isEqualTo("1");
        SourcedResource second = received.resources.get(1);
        assertThat(second.json().fieldNames()).toIterable().containsExactly("id", "name", "type", "properties");
    }

    /** Which of the cells counts nobody knows, so no row is read. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        id,name,type,type              | 1 | `type`
        id,name,type,TYPE,Name         | 1 | `name`, `type`
        sep=,;#id,"name",type,"type"  | 2 | `type`
        """)
    void columns_of_one_name_are_refused(String header, int line, String names) throws IOException {
        read((header.replace(";#", "\n") + "\n/x,a,a/b,c/d,e\n").getBytes(UTF_8));

        assertThat(received.resources).isEmpty();
        assertThat(received.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code().label()).isEqualTo("SG0812");
            assertThat(finding.place().line()).isEqualTo(line);
            assertThat(finding.problem()).isEqualTo("several columns have the name " + names);
        });
    }

    @Test
    void columns_without_a_name_may_be_several() throws IOException {
        read("id,,type,\n/x,1,a/b,2\n".getBytes(UTF_8));

        assertThat(received.resources).hasSize(1);
        assertThat(labels()).containsOnly("SG0809");
    }

    @Test
    void a_quote_that_does_not_end_is_found_where_it_begins() throws IOException {
        read("sep=,\nid,name,type\n/x,a,a/b\n\"/y,b,a/b\n".getBytes(UTF_8));

        assertThat(received.findings)
                .extracting(finding -> finding.place().line() + " " + finding.problem())
                .contains("4 malformed table from this row on");
    }

    @Test
    void a_row_knows_its_line() throws IOException {
        read(ROWS.getBytes(UTF_8));

        assertThat(received.resources).extracting(r -> r.place().line()).containsExactly(2, 4);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        UTF-8,    ''
        UTF-8,    mark
        UTF-16LE, mark
        UTF-16BE, mark
        """)
    void encodings_go_by_their_mark(String encoding, String mark) throws IOException {
        read(((mark.isEmpty() ? "" : "\uFEFF") + ROWS).getBytes(Charset.forName(encoding)));

        assertThat(received.resources).hasSize(2);
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        read(ROWS.replace("prod", "pr\u00f6d").getBytes(ISO_8859_1));

        assertThat(labels()).containsExactly("SG0812");
    }

    @Test
    void semicolons_tabs_and_the_headline_of_powershell() throws IOException {
        read("#TYPE Row\n\"ID\";\"TYPE\";\"PROPERTIES\";\"RESOURCEGROUP\"\n\"/x\";\"a/b\";\"{}\";\"rg\"\n"
                .getBytes(UTF_8));
        read("id\ttype\tname\tproperties\n/y\ta/b\ty\t{}\n".getBytes(UTF_8));

        assertThat(received.findings).isEmpty();
        assertThat(received.resources)
                .extracting(r -> r.json().path("id").asText())
                .containsExactly("/x", "/y");
        assertThat(received.resources.get(0).json().path("resourceGroup").asText())
                .isEqualTo("rg");
        assertThat(received.resources.get(0).place().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "sep=;\n", "sep=,\r\n#TYPE Row\r\n"})
    void lines_before_the_header_are_passed_over(String before) throws IOException {
        read((before + "id,type,name,properties\n/x,a/b,x,{}\n/y,a/b,y,{},,\n").getBytes(UTF_8));

        assertThat(received.findings).isEmpty();
        assertThat(received.resources)
                .extracting(r -> r.place().line() - (int) before.lines().count())
                .containsExactly(2, 3);
    }

    @Test
    void a_table_without_a_column_of_properties_is_warned_of() throws IOException {
        read("id,type,name\n/x,a/b,x\n/y,Microsoft.Resources/subscriptions,y\n".getBytes(UTF_8));

        assertThat(labels()).containsExactly("SG0809");
        assertThat(received.resources).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        /x,a/b,x,System.Object[]                | SG0813
        /x,a/b,x,@{env=prod}                    | SG0813
        /x,a/b,x,"{""a"": "                     | SG0813
        /x,a/b,x,"{} {}"                        | SG0813
        /x,storage,x,{}                         | SG0810
        /x,a/b,x,{},more                        | SG0810
        """)
    void a_row_that_is_no_resource_is_an_error(String row, String code) throws IOException {
        read(("id,type,name,properties\n" + row + "\n/y,a/b,y,{}\n").getBytes(UTF_8));

        assertThat(labels()).containsExactly(code);
        assertThat(received.resources).as("the others").hasSize(1);
    }

    @Test
    void a_header_alone_is_worth_a_warning() throws IOException {
        read("id,type,name\n".getBytes(UTF_8));

        assertThat(labels()).containsExactly("SG0807");
    }

    @Test
    void a_file_cut_off_inside_a_cell_is_an_error() throws IOException {
        read((ROWS + "\"/subscriptions/s/c\",\"c\",\"a/b\",\"\",\"\",\"{").getBytes(UTF_8));

        assertThat(received.resources).hasSize(2);
        assertThat(labels()).hasSize(1);
    }

    @Test
    void a_small_file_that_becomes_a_large_one_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("id,type,name\n".getBytes(UTF_8));
            byte[] lines = ("/x,a/b," + "n".repeat(1 << 16) + "\n").getBytes(UTF_8);
            for (int i = 0; i < 1_200; i++) {
                gzip.write(lines);
            }
        }
        read(bytes.toByteArray());

        assertThat(labels()).containsExactly("SG0811");
    }
}
