package org.moneytrail.money;

import java.time.LocalDate;

/**
 * What belongs to a race: rows that name it and, of those that name none, the ones after
 * the previous race of the seat up to this one.
 *
 * @param raceId the race
 * @param after the day of the previous race
 * @param until the day of this race
 */
public record RaceWindow(String raceId, LocalDate after, LocalDate until) {

}
