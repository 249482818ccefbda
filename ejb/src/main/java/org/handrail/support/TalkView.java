package org.handrail.support;

import java.time.LocalDate;

/** That a talk took place; nothing of what was said is kept anywhere. */
public record TalkView(LocalDate heldOn, int minutes, TalkMode mode) {}
