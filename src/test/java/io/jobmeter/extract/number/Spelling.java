package io.jobmeter.extract.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line of number-spellings.txt, its escapes as they are written there. */
record Spelling(String section, String text, String unit, String valueUnit, String result) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    static List<Spelling> all() throws IOException {
        List<Spelling> all = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/number-spellings.txt"))) {
            if (line.startsWith("# ")) {
                section = line.substring(2);
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                String[] cells = line.split("\\|");
                all.add(new Spelling(section, cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        return all;
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)))
                .replace("\\t", "\t");
    }

    Reading expected() {
        if (result.startsWith("found ")) {
            return new Reading.Wrong(unescaped(result));
        }
        String[] words = result.split(" ", 2);
        return new Reading.Number(Double.parseDouble(words[0]), words.length == 1 ? "" : words[1]);
    }

    /** As it stands in a table of the page. */
    String row() {
        return "| " + code(text) + " | " + code(unit) + " | " + code(valueUnit) + " | " + result + " |";
    }

    private static String code(String cell) {
        return cell.isEmpty() ? "" : "`" + cell + "`";
    }
}
