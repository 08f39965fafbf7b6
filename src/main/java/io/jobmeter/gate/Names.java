package io.jobmeter.gate;

/** Names of metrics and labels as conditions write them. */
final class Names {

    private Names() {}

    /** In quotes where it could not be read without them. */
    static String shown(String name) {
        return isPlain(name) ? name : Quoted.of(name);
    }

    private static boolean isPlain(String name) {
        try {
            Tokens tokens = new Tokens(name);
            Token token = tokens.take();
            return token.kind() == Token.Kind.NAME
                    && token.text().equals(name)
                    && !token.isJoint()
                    && tokens.peek().kind() == Token.Kind.END;
        } catch (BadConditionException wrong) {
            return false;
        }
    }
}
