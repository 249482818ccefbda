package org.handrail.roster;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula and run: written with an apostrophe in front, which it does not show,
 * and read without it, so that a file that went out comes back as it was.
 */
final class SafeCell {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SafeCell() {}

    static String write(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
