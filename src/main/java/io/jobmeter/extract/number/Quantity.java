package io.jobmeter.extract.number;

import java.math.BigDecimal;

/**
 * What a text says.
 *
 * @param negative beside the magnitude, since a decimal knows no negative zero
 */
record Quantity(boolean negative, BigDecimal magnitude, Unit unit) {}
