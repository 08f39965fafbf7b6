package io.jobmeter.extract.row;

import io.jobmeter.extract.row.JqToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Finds in a well-formed expression the names that nothing stands behind, which the engine itself would find only in a
 * run. A name holds from where it is given to the end of the brackets, argument or branch around it.
 */
final class JqNames {

    private enum Shape {
        GROUP,
        CALL,
        OBJECT,
        LOOP,
        LOOP_BODY,
        DEFINITION
    }

    /** Something with an end, and what is known within. */
    private static final class Frame {
        final Shape shape;
        final Set<String> known = new HashSet<>();
        String name = "";
        int arguments;
        boolean key;
        /** Whether a pattern stands here, as after {@code as}; and whose names it gives. */
        Frame gives;

        Frame(Shape shape) {
            this.shape = shape;
        }
    }

    private final List<JqToken> tokens;
    private final Supplier<Set<String>> builtins;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int at;

    /** @param builtins as {@code name/arguments}; asked for only where a function is called */
    JqNames(List<JqToken> tokens, Supplier<Set<String>> builtins) {
        this.tokens = tokens;
        this.builtins = builtins;
        frames.push(new Frame(Shape.GROUP));
    }

    /** @throws IllegalArgumentException where a name is not known, with a sentence's end */
    void check() {
        while (at < tokens.size()) {
            JqToken token = tokens.get(at++);
            switch (token.kind()) {
                case NAME -> name(token.text());
                case VARIABLE -> variable(token.text());
                case FORMAT -> require("@" + token.text(), 0);
                case SIGN -> sign(token.text());
                case FIELD, NUMBER, TEXT, TEMPLATE -> {}
            }
        }
    }

    private void name(String name) {
        Frame top = frames.peek();
        if (top.shape == Shape.OBJECT && (top.key || top.gives != null)) {
            return;
        }
        switch (name) {
            case "def" -> define();
            case "if" -> frames.push(new Frame(Shape.GROUP));
            case "then", "elif", "else" -> top.known.clear();
            case "end" -> pop();
            case "reduce", "foreach" -> frames.push(new Frame(Shape.LOOP));
            case "as" -> top.gives = top;
            case "label" -> top.known.add("*" + next());
            case "break" -> label(next());
            case "and", "or", "try", "catch", "true", "false", "null" -> {}
            case "import", "include", "module" ->
                throw new IllegalArgumentException("'" + name + "' is refused: an expression stands alone");
            default -> call(name);
        }
    }

    private void call(String name) {
        if (at < tokens.size() && tokens.get(at).is("(")) {
            at++;
            Frame call = new Frame(Shape.CALL);
            call.name = name;
            call.arguments = 1;
            frames.push(call);
        } else {
            require(name, 0);
        }
    }

    private void define() {
        Frame definition = new Frame(Shape.DEFINITION);
        definition.name = next();
        while (!tokens.get(at).is(":")) {
            JqToken parameter = tokens.get(at++);
            if (parameter.kind() == Kind.NAME) {
                definition.known.add(parameter.text() + "/0");
            } else if (parameter.kind() == Kind.VARIABLE) {
                definition.known.add("$" + parameter.text());
            } else {
                continue;
            }
            definition.arguments++;
        }
        definition.known.add(definition.name + "/" + definition.arguments);
        frames.push(definition);
    }

    private void variable(String name) {
        Frame giving = frames.peek().gives;
        if (giving != null) {
            giving.known.add("$" + name);
        } else if (name.equals("ENV")) {
            throw new IllegalArgumentException("'$ENV' is refused: an expression sees its row and nothing else");
        } else if (!isKnown("$" + name)) {
            throw new IllegalArgumentException("there is no variable '$" + name + "'");
        }
    }

    private void label(String name) {
        if (!isKnown("*" + name)) {
            throw new IllegalArgumentException("there is no label '$" + name + "'");
        }
    }

    private void sign(String sign) {
        Frame top = frames.peek();
        switch (sign) {
            case "(" -> {
                boolean body = top.shape == Shape.LOOP && top.gives != null;
                top.gives = body ? null : top.gives;
                frames.push(new Frame(body ? Shape.LOOP_BODY : Shape.GROUP));
            }
            case "[", "{" -> {
                Frame frame = new Frame(sign.equals("{") ? Shape.OBJECT : Shape.GROUP);
                frame.key = frame.shape == Shape.OBJECT;
                frame.gives = top.gives;
                frames.push(frame);
            }
            case ")", "]", "}" -> pop();
            case ";" -> separate(top);
            case ":" -> top.key = false;
            case "," -> {
                if (top.shape == Shape.OBJECT) {
                    top.key = true;
                    top.known.clear();
                }
            }
            case "|" -> top.gives = null;
            default -> {}
        }
    }

    private void separate(Frame top) {
        if (top.shape == Shape.DEFINITION) {
            pop();
            frames.peek().known.add(top.name + "/" + top.arguments);
        } else {
            top.arguments++;
            top.known.clear();
        }
    }

    private void pop() {
        Frame over = frames.pop();
        if (over.shape == Shape.LOOP_BODY) {
            frames.pop();
        } else if (over.shape == Shape.CALL) {
            require(over.name, over.arguments);
        }
    }

    private String next() {
        return tokens.get(at++).text();
    }

    private boolean isKnown(String name) {
        Iterator<Frame> inner = frames.iterator();
        while (inner.hasNext()) {
            if (inner.next().known.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private void require(String name, int arguments) {
        String function = name + "/" + arguments;
        if (isKnown(function) || builtins.get().contains(function)) {
            return;
        }
        switch (function) {
            case "input/0", "inputs/0" ->
                throw new IllegalArgumentException(
                        "'" + name + "' is refused: an expression sees one document; for many there is format: ndjson");
            case "env/0" ->
                throw new IllegalArgumentException("'env' is refused: an expression sees its row and nothing else");
            default -> {}
        }
        Set<String> all = new TreeSet<>(builtins.get());
        frames.forEach(frame -> frame.known.stream()
                .filter(known -> !known.startsWith("$") && !known.startsWith("*"))
                .forEach(all::add));
        String what = name.startsWith("@") ? "format '" + name + "'" : "function '" + function + "'";
        if (name.length() < 2) {
            all.removeIf(known -> !known.startsWith(name + "/"));
        }
        String nearest = new Nearest(all).to(function).orElse("");
        String shown = name.startsWith("@") ? nearest.replaceFirst("/.*", "") : nearest;
        throw new IllegalArgumentException(
                "there is no " + what + (nearest.isEmpty() ? "" : "; the nearest is '" + shown + "'"));
    }
}
