package org.abfuhr.dispatch.service.http;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/// Counters in the text format of Prometheus (0.0.4). Names and labels come from the program, never from a client.
public final class Metrics {

    private final Map<String, LongAdder> counters = new ConcurrentSkipListMap<>();
    private final Map<String, DoubleSupplier> gauges = new ConcurrentSkipListMap<>();

    /// Counts up.
    ///
    /// @param series such as `abfuhr_events_total{type="served"}`
    public void count(String series, long more) {
        counters.computeIfAbsent(series, _ -> new LongAdder()).add(more);
    }

    /// Shows a value that is asked for each time.
    public void gauge(String series, DoubleSupplier value) {
        gauges.put(series, value);
    }

    void request(String method, String path, int status, long nanos) {
        var labels = "{method=\"" + method + "\",path=\"" + path + "\"";
        count("abfuhr_http_requests_total" + labels + ",status=\"" + status + "\"}", 1);
        count("abfuhr_http_request_microseconds_total" + labels + "}", nanos / 1_000);
    }

    /// Everything, one series a line.
    public String text() {
        var text = new StringBuilder();
        var last = new String[]{""};
        counters.forEach((series, value) -> add(text, last, "counter", series, Long.toString(value.sum())));
        gauges.forEach((series, value) -> add(text, last, "gauge", series,
                String.format(Locale.ROOT, "%.3f", value.getAsDouble())));
        return text.toString();
    }

    private static void add(StringBuilder text, String[] last, String type, String series, String value) {
        var name = series.split("\\{", 2)[0];
        if (!name.equals(last[0]))
            text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        last[0] = name;
        text.append(series).append(' ').append(value).append('\n');
    }
}
