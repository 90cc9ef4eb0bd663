package org.abfuhr.dispatch.service.http;

import java.util.Arrays;
import java.util.function.Supplier;

/// Answers with a strong ETag: nothing is sent that the client has already.
public final class Conditional {

    private Conditional() {}

    /// 304 if the client names the tag, else the content.
    ///
    /// @param type media type of the content
    public static Answer answer(Call call, String tag, String caching, String type, Supplier<byte[]> content) {
        var quoted = "\"" + tag + "\"";
        var answer = call.header("if-none-match").filter(value -> names(value, quoted)).isPresent()
                ? Answer.empty(304)
                : Answer.bytes(200, type, content.get());
        return answer.with("ETag", quoted).with("Cache-Control", caching);
    }

    private static boolean names(String header, String quoted) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(quoted));
    }
}
