package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyAccessTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            96  | parameters('l')[0]                              | "x"
            96  | resourceGroup().NAME                            | "rg"
            96  | parameters('l')[9]                              | ERR
            96  | parameters('o').nope                            | ERR
            96  | json('null').x                                  | ERR
            -   | parameters('L')[1]                              | "y"
            -   | parameters('o').key                             | 1
            -   | parameters('o')['KEY']                          | 1
            -   | parameters('o')[concat('k','ey')]               | 1
            -   | parameters('o').none                            | null
            -   | parameters('o').none.x                          | ERR
            -   | parameters('o').deep.q[add(0,1)]                | 20
            -   | parameters('o')[0]                              | ERR
            -   | parameters('l')['x']                            | ERR
            -   | parameters('l')[true()]                         | ERR
            -   | parameters('l')[-1]                             | ERR
            -   | parameters('l')[null()]                         | ERR
            -   | field('name')[0]                                | ERR
            -   | field('name').length                            | ERR
            131 | resourceGroup().tags['x']                       | ""
            131 | resourceGroup().tags.x                          | ""
            131 | resourceGroup().tags[concat('x','y')]           | ""
            131 | subscription().tags['absent']                   | ""
            131 | subscription().tags['nil']                      | ""
            131 | subscription().TAGS['env']                      | "prod"
            -   | resourceGroup().managedBy                       | null
            -   | resourceGroup().MANAGEDBY                       | null
            -   | resourceGroup().id                              | null
            -   | resourceGroup().tags                            | null
            -   | resourceGroup().properties.provisioningState    | null
            -   | resourceGroup().properties.nope                 | ERR
            -   | resourceGroup().nope                            | ERR
            -   | subscription().displayName                      | null
            -   | subscription().managedBy                        | ERR
            -   | subscription().nope                             | ERR
            128 | requestContext().identity.appid                 | ERR
            127 | tryGet(requestContext().identity,'appid')       | null
            -   | requestContext().identity.IDTYP                 | "app"
            -   | requestContext().apiVersion                     | "2024-01-01"
            -   | policy().assignmentId                           | "/a"
            -   | policy().setDefinitionId                        | ERR
            183 | tryGet(field('tags'),'x')                       | null
            183 | field('tags').x                                 | ERR
            """)
    void absent_properties_depend_on_where_they_are_read(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
