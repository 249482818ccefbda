/**
 * Room of the directory, realm event: people, their identifiers and placements over time. It stands below the rooms of the
 * other realms, which find people here by opaque id; its reads never join their transaction.
 */
package org.handrail.staff;
