package org.handrail.occupationalhealth;

import java.time.Instant;

/** An appointment as pages see it. */
public record AppointmentView(Instant startsAt, int minutes, String place, boolean past) {}
