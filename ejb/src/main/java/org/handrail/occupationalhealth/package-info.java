/**
 * Occupational health, realm occupational: referrals, appointments, fitness for work (C17, C19). Called by the pages of
 * occupational health and by the person's own page. Referrals come in through {@code Slot.REFERRAL}; only the fitness
 * conclusion and its review date leave, through {@code Slot.FITNESS}.
 */
package org.handrail.occupationalhealth;
