package org.handrail.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.handrail.failure.InvalidInput;

/**
 * A file of rows: UTF-8 with or without byte order mark, with commas, semicolons or tabs, with quotes where they are needed.
 *
 * @param header titles as they stand in the first line
 * @param delimiter what stands between cells
 * @param lines rows that are not blank
 */
record RosterFile(List<String> header, char delimiter, List<CsvLine> lines) {
    /** Largest file in bytes: enough for the most rows. */
    static final int MOST_BYTES = 5 << 20;

    /** Most rows of a file. */
    static final int MOST_ROWS = 20_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @throws InvalidInput saying what is wrong with the file as a whole */
    static RosterFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInput("roster.tooLarge", MOST_BYTES >> 20);
        }
        String text = text(bytes);
        char delimiter = delimiter(text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        long at = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = List.of();
            List<RosterColumn> columns = List.of();
            List<CsvLine> lines = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (record.getRecordNumber() == 1) {
                    header = record.toList();
                    columns = columns(header);
                } else {
                    CsvLine line = line(record, columns);
                    if (!line.isBlank()) {
                        lines.add(line);
                    }
                }
                at = parser.getCurrentLineNumber() + 1;
                if (lines.size() > MOST_ROWS) {
                    throw new InvalidInput("roster.tooManyRows", MOST_ROWS);
                }
            }
            if (lines.isEmpty()) {
                throw new InvalidInput("roster.empty");
            }
            return new RosterFile(header, delimiter, lines);
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInput("roster.notCsv", at);
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput("roster.notUtf8");
        }
    }

    /** What the first line has most of; no title of a column has any of these in it. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<RosterColumn> columns(List<String> header) {
        List<RosterColumn> columns = new ArrayList<>();
        for (String title : header) {
            RosterColumn column = RosterColumn.titled(title).orElse(null);
            if (column == null && !title.isBlank() && !title.strip().equalsIgnoreCase(RefusedRows.REASON)) {
                throw new InvalidInput("roster.headerUnknown", shortened(title));
            }
            if (column != null && columns.contains(column)) {
                throw new InvalidInput("roster.headerTwice", column.title());
            }
            columns.add(column);
        }
        Set<RosterColumn> missing = EnumSet.copyOf(RosterColumn.required());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "roster.header", missing.stream().map(RosterColumn::title).collect(Collectors.joining(", ")));
        }
        return columns;
    }

    private static CsvLine line(CSVRecord record, List<RosterColumn> columns) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            if (columns.get(i) != null) {
                cells.put(columns.get(i), SafeCell.read(record.get(i).strip()));
            }
        }
        return new CsvLine((int) record.getRecordNumber(), cells, record.toList(), record.size());
    }

    private static String shortened(String title) {
        String clean = title.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
