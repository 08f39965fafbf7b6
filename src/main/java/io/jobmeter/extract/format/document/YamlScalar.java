package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.re2j.Pattern;
import java.math.BigInteger;

/**
 * What a plain word is in YAML 1.2's core schema: {@code no} is a word, and only {@code false} is false. Underscores
 * between digits are read as YAML 1.1 did, as some tools still write them.
 */
final class YamlScalar {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+(?:_[0-9]+)*");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:_[0-9]+)*(?:\\.(?:[0-9]+(?:_[0-9]+)*)?)?)(?:[eE][-+]?[0-9]+)?");

    private YamlScalar() {}

    static JsonNode of(String word) throws DocumentException {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> NODES.numberNode(Double.POSITIVE_INFINITY);
            case "-.inf", "-.Inf", "-.INF" -> NODES.numberNode(Double.NEGATIVE_INFINITY);
            case ".nan", ".NaN", ".NAN" -> NODES.numberNode(Double.NaN);
            default -> "+-.0123456789".indexOf(word.charAt(0)) < 0 ? NODES.textNode(word) : number(word);
        };
    }

    private static JsonNode number(String word) throws DocumentException {
        boolean hexadecimal = HEXADECIMAL.matches(word);
        if (!hexadecimal && !FLOAT.matches(word) && !OCTAL.matches(word)) {
            return NODES.textNode(word);
        }
        if (word.length() > JsonTree.MOST_DIGITS) {
            throw new DocumentException("has a number of more than " + JsonTree.MOST_DIGITS + " digits");
        }
        if (hexadecimal) {
            return integer(word.substring(2), 16);
        } else if (OCTAL.matches(word)) {
            return integer(word.substring(2), 8);
        }
        String digits = word.replace("_", "");
        return INTEGER.matches(word) ? integer(digits, 10) : NODES.numberNode(Double.parseDouble(digits));
    }

    private static JsonNode integer(String digits, int base) {
        BigInteger value = new BigInteger(digits, base);
        if (value.bitLength() < Integer.SIZE) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }
}
