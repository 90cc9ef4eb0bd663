package org.abfuhr.data.readings.delivery;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into rows and cells. A row never spans lines, so that a stray quote spoils its own row only, and a line
/// is never held beyond [#MAX_LINE] characters, so that a file without line ends cannot fill the memory.
final class CsvRows {

    static final int MAX_LINE = 2_000;
    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;
    private long line;

    CsvRows(Reader reader) {
        this.reader = reader;
    }

    /// Moves to the next line that is not blank.
    ///
    /// @return false at the end of the text
    boolean next() throws IOException {
        while (readLine())
            if (!text.toString().isBlank())
                return true;
        return false;
    }

    /// Number of the current line, 1-based.
    long line() {
        return line;
    }

    /// The current line, cut after [#MAX_LINE] characters.
    String text() {
        return text.toString();
    }

    boolean tooLong() {
        return tooLong;
    }

    /// The cells of the current line, trimmed; a cell in quotes may hold commas, and a doubled quote stands for one.
    List<String> cells() {
        var row = text.toString();
        return row.indexOf(QUOTE) < 0 ? plainCells(row) : quotedCells(row);
    }

    private static List<String> plainCells(String row) {
        List<String> cells = new ArrayList<>(8);
        int start = 0;
        for (int comma = row.indexOf(','); comma >= 0; comma = row.indexOf(',', start)) {
            cells.add(row.substring(start, comma).trim());
            start = comma + 1;
        }
        cells.add(row.substring(start).trim());
        return cells;
    }

    private static List<String> quotedCells(String row) {
        List<String> cells = new ArrayList<>(8);
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == QUOTE && quoted && i + 1 < row.length() && row.charAt(i + 1) == QUOTE)
                cell.append(row.charAt(++i));
            else if (c == QUOTE)
                quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString().trim());
                cell.setLength(0);
            } else
                cell.append(c);
        }
        cells.add(cell.toString().trim());
        return cells;
    }

    private boolean readLine() throws IOException {
        text.setLength(0);
        tooLong = false;
        if (position == limit && !fill())
            return false;
        line++;
        do {
            int end = lineEnd();
            append(position, end);
            position = end;
        } while (position == limit && fill());
        position = Math.min(position + 1, limit);
        return true;
    }

    private int lineEnd() {
        int end = position;
        while (end < limit && buffer[end] != '\n')
            end++;
        return end;
    }

    private void append(int from, int to) {
        int start = line == 1 && text.isEmpty() && from < to && buffer[from] == BYTE_ORDER_MARK ? from + 1 : from;
        int length = Math.min(to - start, MAX_LINE - text.length());
        tooLong |= length < to - start;
        text.append(buffer, start, length);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, reader.read(buffer));
        return limit > 0;
    }
}
