package org.handrail.roster;

import java.util.List;

/**
 * What an upload would do.
 *
 * @param lines every row; empty once it is applied
 * @param endingsHeldBack nothing ends because rows are refused
 * @param fingerprint to be given back with the yes
 */
public record RosterPreview(UploadView upload, List<RosterLine> lines, boolean endingsHeldBack, String fingerprint) {}
