package org.handrail.roster;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in the file.
 *
 * @param row as a spreadsheet counts: the first line is 1
 * @param cells by column, stripped; columns that the file does not have are missing
 * @param whole every cell as it was, in the order of the file
 * @param width how many cells it has
 */
record CsvLine(int row, Map<RosterColumn, String> cells, List<String> whole, int width) {
    String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank() {
        return whole.stream().allMatch(String::isBlank);
    }
}
