package io.jobmeter.extract.rule;

import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import io.jobmeter.metric.NameForm;
import java.util.List;

/**
 * A metric's name, which may hold parts of the row.
 *
 * @param written as the user wrote it
 */
public record NameTemplate(String written, List<Part> parts) {

    public static NameTemplate constant(String name) {
        return new NameTemplate(name, List.of(new Part.Constant(name)));
    }

    public boolean isConstant() {
        return parts.stream().allMatch(Part.Constant.class::isInstance);
    }

    /** What rows can make of it. */
    public NameForm form() {
        String begin = constants(parts);
        return isConstant() ? NameForm.of(begin) : new NameForm(begin, end(), true);
    }

    private static String constants(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Part.Constant constant)) {
                break;
            }
            text.append(constant.text());
        }
        return text.toString();
    }

    private String end() {
        int last = parts.size();
        while (parts.get(last - 1) instanceof Part.Constant) {
            last--;
        }
        return constants(parts.subList(last, parts.size()));
    }

    /** Null where the row lacks a part of it, or has nothing but blanks there. */
    public String of(Row row) throws RowException {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Constant constant) {
            return constant.text();
        }
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            String text = row.text(part);
            if (text == null || text.isBlank() && !(part instanceof Part.Constant)) {
                return null;
            }
            name.append(text);
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return written;
    }
}
