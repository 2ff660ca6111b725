package org.fuhan.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not answered as asked; becomes a {@link Problem}. Carries the key of its sentence rather than the sentence, for
 * the language is known at the edge only. Without a stack trace: it is no failure of the program.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARGUMENT = 60;
    private static final int LONGEST_SENTENCE = 300;

    private final Code code;
    private final @Nullable String parameter;
    private final String key;
    private final String[] arguments;

    private Refusal(Code code, @Nullable String parameter, String key, List<String> arguments, int longest) {
        super(code.name(), null, false, false);
        this.code = code;
        this.parameter = parameter;
        this.key = key;
        this.arguments =
                arguments.stream().map(argument -> cut(argument, longest)).toArray(String[]::new);
    }

    /** A refusal that no single parameter is to blame for. */
    static Refusal of(Code code, String key, String... arguments) {
        return new Refusal(code, null, key, List.of(arguments), LONGEST_ARGUMENT);
    }

    /** A refusal whose sentence was made elsewhere, in the user's language already. */
    static Refusal said(Code code, String key, String sentence) {
        return new Refusal(code, null, key, List.of(sentence), LONGEST_SENTENCE);
    }

    /** A parameter's value that cannot be taken; {0} in the sentence is the parameter's name. */
    static Refusal ofParameter(Code code, String parameter, String key, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(parameter));
        all.addAll(List.of(arguments));
        return new Refusal(code, cut(parameter, LONGEST_ARGUMENT), key, all, LONGEST_ARGUMENT);
    }

    /** What went wrong, as told to the user. */
    Problem problem(Language language) {
        return new Problem(
                "about:blank",
                Messages.say(language, "title." + code.name(), List.of()),
                code.status(),
                code.name(),
                Messages.say(language, key, List.of(arguments)),
                parameter);
    }

    private static String cut(String argument, int longest) {
        String clean = argument.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() < argument.length() ? clean + "…" : clean;
    }
}
