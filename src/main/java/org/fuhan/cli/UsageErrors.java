package org.fuhan.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a command that cannot be understood into a sentence that says what is wrong with it and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        terminal.err().println("fuhan: " + sentence(wrong));
        terminal.tell("usage.help", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing ->
                say(
                        "usage.missing",
                        missing.getMissing().stream().map(UsageErrors::label).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> say("usage.twice", name(twice.getOverwritten()));
            default -> {
                ArgSpec argument = wrong.getArgSpec();
                String value = wrong.getValue();
                yield argument == null || value == null
                        ? say("usage.other", String.valueOf(wrong.getMessage()))
                        : badValue(argument, value);
            }
        };
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().isEmpty()
                ? ""
                : unmatched.getUnmatched().get(0);
        boolean root = unmatched.getCommandLine().getParent() == null;
        String key = first.startsWith("-") ? "usage.no-option" : root ? "usage.unknown-command" : "usage.too-many";
        List<String> alike = unmatched.getSuggestions().stream().limit(3).toList();
        return say(key, first) + (alike.isEmpty() ? "" : say("usage.alike", String.join(", ", alike)));
    }

    private String badValue(ArgSpec argument, String value) {
        Class<?> type = argument.typeInfo().isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            String choices =
                    Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return say("usage.choice", name(argument), value, choices);
        }
        String key = type == LocalDate.class
                ? "usage.date"
                : type == BigDecimal.class
                        ? "usage.amount"
                        : type == int.class || type == Integer.class ? "usage.number" : "usage.value";
        return say(key, name(argument), value);
    }

    private static String name(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument == null ? "" : argument.paramLabel();
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private String say(String key, Object... arguments) {
        return terminal.messages().say(key, arguments);
    }
}
