package org.handrail.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Files that go out: the template, and the refused rows with their reasons, ready to be mended and sent in again. */
final class RefusedRows {
    /** Title of the last column of a file of refused rows; ignored when it comes back. */
    static final String REASON = "reason";

    private RefusedRows() {}

    /** @param refused reasons by row */
    static byte[] write(RosterFile file, Map<Integer, List<RosterFault>> refused, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        int reason = file.header().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(REASON);
        List<String> header = new ArrayList<>(file.header());
        if (reason < 0) {
            header.add(REASON);
        }
        rows.add(header);
        for (CsvLine line : file.lines()) {
            if (refused.containsKey(line.row())) {
                List<String> cells = new ArrayList<>(line.whole());
                while (cells.size() < file.header().size()) {
                    cells.add("");
                }
                String why = refused.get(line.row()).stream()
                        .map(fault -> fault.sentence(locale))
                        .collect(Collectors.joining(" "));
                if (reason < 0) {
                    cells.add(file.header().size(), why);
                } else {
                    cells.set(reason, why);
                }
                rows.add(cells);
            }
        }
        return write(file.delimiter(), rows);
    }

    static byte[] template(char delimiter) {
        return write(
                delimiter,
                List.of(Arrays.stream(RosterColumn.values())
                        .map(RosterColumn::title)
                        .toList()));
    }

    private static byte[] write(char delimiter, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(SafeCell::write).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
