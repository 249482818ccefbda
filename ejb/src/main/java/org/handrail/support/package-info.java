/**
 * Room of support, realm support: the offer that every involved person gets, their case, check-ins, talks with a peer, calls
 * for help now and the state of duty. Facades: {@link org.handrail.support.MySupport} (the person),
 * {@link org.handrail.support.PeerTalks} (the peer), {@link org.handrail.support.ProgrammeDay} (the programme lead),
 * {@link org.handrail.support.HelpCalls} (who is on call), {@link org.handrail.support.DutyBoard} (the line manager).
 * Nothing that leaves this room changes when a person accepts, declines or talks.
 */
package org.handrail.support;
