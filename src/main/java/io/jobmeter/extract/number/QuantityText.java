package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one text: sign, currency, number, unit. */
final class QuantityText {

    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity", "∞");

    private static final Map<String, BigDecimal> TIMES = Map.ofEntries(
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("K", new BigDecimal("1e3")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("P", new BigDecimal("1e15")),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)));

    private static final Pattern SMALL_B = Pattern.compile("(?:[kKmMgGtTpPeE]i?)?b(?:/\\w+)?");

    private final Wanted wanted;
    private final Cursor cursor;
    private boolean negative;
    private Optional<Money> money = Optional.empty();
    private BigDecimal magnitude;

    QuantityText(Wanted wanted, Cursor cursor) {
        this.wanted = wanted;
        this.cursor = cursor;
    }

    Quantity read() throws Refusal {
        boolean signed = cursor.signed(0);
        negative = cursor.sign();
        if (NOT_FINITE.contains(cursor.shortRest().toLowerCase(Locale.ROOT))) {
            throw Refusal.notFinite();
        }
        Optional<BigDecimal> time = WrittenTime.read(cursor);
        if (time.isPresent()) {
            return new Quantity(negative, time.get(), UnitTable.second());
        }
        money = Money.read(cursor);
        if (money.isPresent()) {
            cursor.skipBlanks();
            negative = signed ? negative : cursor.sign();
        }
        magnitude = Numeral.read(cursor);
        boolean apart = cursor.skipBlanks();
        return cursor.atEnd() ? quantity(bare()) : behind(apart);
    }

    private Unit bare() {
        return money.isPresent() ? money.get().as(wanted.unit()) : Unit.NONE;
    }

    private Quantity quantity(Unit unit) {
        return new Quantity(negative, magnitude, unit);
    }

    private Quantity behind(boolean apart) throws Refusal {
        String rest = cursor.shortRest();
        Optional<Unit> unit = unit(rest);
        if (unit.isPresent()) {
            return quantity(unit.get());
        }
        Optional<BigDecimal> parts = money.isPresent() ? Optional.empty() : TimeParts.read(cursor, magnitude);
        return parts.isPresent() ? new Quantity(negative, parts.get(), UnitTable.second()) : multiplied(rest, apart);
    }

    /** {@code 1.2k}, and {@code 1.2k req/s}, whose letter belongs to the number. */
    private Quantity multiplied(String rest, boolean apart) throws Refusal {
        int blank = apart ? -1 : rest.indexOf(' ');
        BigDecimal times = TIMES.get(blank < 0 ? rest : rest.substring(0, blank));
        if (times == null) {
            throw refusal(rest);
        }
        magnitude = magnitude.multiply(times);
        return quantity(blank < 0 ? bare() : unit(rest.substring(blank).strip()).orElseThrow(() -> refusal(rest)));
    }

    /** A digit begins another number, and no unit. */
    private Optional<Unit> unit(String text) {
        if (text.isEmpty() || Cursor.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        if (money.isPresent()) {
            String written = text.startsWith("/") ? money.get().unit().base() + text : text;
            return wanted.recognize(written).filter(money.get()::fits);
        }
        Optional<Money> behind = Money.ofSign(text);
        return behind.isPresent() ? behind.map(sign -> sign.as(wanted.unit())) : wanted.recognize(text);
    }

    private Refusal refusal(String rest) {
        return SMALL_B.matcher(rest).matches()
                ? new Refusal("whose b may be bits or bytes: take the digits alone, and say which in value-unit")
                : Refusal.notA(wanted.unit().phrase());
    }
}
