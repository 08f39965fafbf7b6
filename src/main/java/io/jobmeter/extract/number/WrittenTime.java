package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that are no number with a unit behind it, without their sign, in seconds. */
final class WrittenTime {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private static final Pattern THREE = Pattern.compile("([0-9]{1,9}):([0-5][0-9]):([0-5][0-9](?:\\.[0-9]{1,30})?)");
    private static final Pattern TWO = Pattern.compile("([0-9]{1,9}):([0-5][0-9](?:\\.[0-9]{1,30})?)\\s*(h|min|)");

    private static final String NUMBER = "([0-9]{1,18}(?:\\.[0-9]{1,30})?)";
    private static final Pattern ISO = Pattern.compile("P(?=.)(?:" + NUMBER + "W)?(?:" + NUMBER + "D)?(?:T(?=.)(?:"
            + NUMBER + "H)?(?:" + NUMBER + "M)?(?:" + NUMBER + "S)?)?");

    private WrittenTime() {}

    static Optional<BigDecimal> read(Cursor cursor) throws Refusal {
        String text = cursor.shortRest();
        if (text.startsWith("P")) {
            return iso(text);
        }
        return text.indexOf(':') < 0 ? Optional.empty() : clock(text);
    }

    static Optional<BigDecimal> clock(String text) throws Refusal {
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return Optional.of(part(three, 1, HOUR).add(part(three, 2, MINUTE)).add(part(three, 3, BigDecimal.ONE)));
        }
        Matcher two = TWO.matcher(text);
        if (!two.matches()) {
            return Optional.empty();
        }
        boolean fraction = two.group(2).indexOf('.') > 0;
        boolean hours = two.group(3).equals("h");
        if (two.group(3).isEmpty() && !fraction || hours && fraction) {
            throw new Refusal(
                    "which may be minutes and seconds or hours and minutes: take its parts apart, or put 0: in"
                            + " front, in the rule's value");
        }
        return Optional.of(
                hours
                        ? part(two, 1, HOUR).add(part(two, 2, MINUTE))
                        : part(two, 1, MINUTE).add(part(two, 2, BigDecimal.ONE)));
    }

    private static Optional<BigDecimal> iso(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches()
                ? Optional.of(part(iso, 1, DAY.multiply(BigDecimal.valueOf(7)))
                        .add(part(iso, 2, DAY))
                        .add(part(iso, 3, HOUR))
                        .add(part(iso, 4, MINUTE))
                        .add(part(iso, 5, BigDecimal.ONE)))
                : Optional.empty();
    }

    private static BigDecimal part(Matcher parts, int group, BigDecimal seconds) {
        return parts.group(group) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(group)).multiply(seconds);
    }
}
