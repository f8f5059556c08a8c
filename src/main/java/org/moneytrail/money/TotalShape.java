package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;

/**
 * What totals of several actors have in common, so that they are read together.
 *
 * @param counts what is in them, as a sentence
 * @param of the class of money
 * @param side which end their actors stand at
 * @param dates the days
 * @param asOf only what was public on this day; null for all
 */
record TotalShape(String counts, MoneyClass of, MoneySide side, DateRange dates, @Nullable LocalDate asOf) {

}
