package org.handrail.support;

import java.util.UUID;

/**
 * One person as their line manager sees them, and nothing else (C17).
 *
 * @param offered an offer has gone out in the last 90 days; it says nothing about an answer
 */
public record DutyRow(UUID personId, String personName, String unitName, boolean offered, DutyView duty) {}
