package org.abfuhr.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserMessageTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
            "Unexpected end-of-input: expected close marker for Object (start marker at [Source: REDACTED (`F` disabled); line: 1, column: 1]) "
                    + "| Unexpected end-of-input: expected close marker for Object",
            "Unexpected close marker '}': expected ']' (for Array starting at [Source: (StringReader); line: 1, column: 1]) "
                    + "| Unexpected close marker '}': expected ']'",
            "Unrecognized token 'a': was expecting (JSON String or 'null') | Unrecognized token 'a': was expecting (JSON String or 'null')",
            "Duplicate field 'a'. | Duplicate field 'a'"})
    void tellsWhatIsWrongAndNotWhereTheTextCameFrom(String message, String words) {
        assertThat(ParserMessage.words(message)).isEqualTo(words);
    }

    @Test
    void tellsTheFirstLine() {
        assertThat(ParserMessage.words("mapping values are not allowed here\n in 'reader', line 3")).isEqualTo(
                "mapping values are not allowed here");
    }
}
