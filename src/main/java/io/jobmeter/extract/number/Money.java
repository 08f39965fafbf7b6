package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Signs of currencies, and the codes that each may stand for, the one it is taken for first. */
enum Money {
    DOLLAR("$", "USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD"),
    EURO("€", "EUR"),
    POUND("£", "GBP"),
    YEN("¥", "JPY", "CNY"),
    RUPEE("₹", "INR"),
    WON("₩", "KRW"),
    SHEKEL("₪", "ILS"),
    LIRA("₺", "TRY"),
    HRYVNIA("₴", "UAH"),
    REAL("R$", "BRL");

    private final String sign;
    private final List<String> codes;

    Money(String sign, String... codes) {
        this.sign = sign;
        this.codes = List.of(codes);
    }

    /** The sign that stands at the cursor, which is left behind it. */
    static Optional<Money> read(Cursor cursor) {
        for (Money money : values()) {
            if (cursor.startsWith(money.sign)) {
                cursor.skip(money.sign.length());
                return Optional.of(money);
            }
        }
        return Optional.empty();
    }

    static Optional<Money> ofSign(String text) {
        return Arrays.stream(values()).filter(money -> money.sign.equals(text)).findFirst();
    }

    static Optional<Unit> unit(String text) {
        Optional<Unit> unit = ofSign(text).map(Money::unit);
        return unit.or(() -> Arrays.stream(values())
                .filter(money -> money.codes.contains(text))
                .findFirst()
                .map(money -> in(text)));
    }

    /** Whether a sign in front can mean this unit: its own currency, by the hour too, or a name that is none at all. */
    boolean fits(Unit unit) {
        String currency = unit.base().replaceFirst("/.*", "");
        return codes.contains(currency) || !unit.known() && unit(currency).isEmpty();
    }

    Unit unit() {
        return in(codes.getFirst());
    }

    Unit as(Unit wanted) {
        return fits(wanted) ? wanted : unit();
    }

    private static Unit in(String code) {
        return Unit.of("in " + code, BigDecimal.ONE, code, BigDecimal.ONE, "in " + code);
    }
}
