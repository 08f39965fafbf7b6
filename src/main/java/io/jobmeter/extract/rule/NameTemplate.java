package io.jobmeter.extract.rule;

import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import java.util.List;
import java.util.Optional;

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

    /** Empty where the row lacks a part of it. */
    public Optional<String> of(Row row) throws RowException {
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            Optional<String> text = row.text(part);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            name.append(text.get());
        }
        return Optional.of(name.toString());
    }

    @Override
    public String toString() {
        return written;
    }
}
