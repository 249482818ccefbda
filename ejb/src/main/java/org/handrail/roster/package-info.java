/**
 * Room of the realm "event": the staff directory as a file. An admin uploads a list of people and placements, looks at what
 * it would change, and applies it in one go.
 */
package org.handrail.roster;
