package org.fuhan.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line's entry: {@code fuhan COMMAND}. Not for embedding; programs use the HTTP API.
 */
@Command(
        name = "fuhan",
        description = "Search, extract and compare the facts of official Chinese reply letters (复函).",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {"", "Start with: fuhan demo"})
public final class Main implements Runnable {
    /** Lucene asks for a JVM module that plain searching does not need; held here, for loggers are kept weakly. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.in, System.out, System.err));
    }

    /** Runs a command; returns its exit code. */
    static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        LUCENE.setLevel(Level.SEVERE);
        Messages messages = new Messages(locale(environment));
        Terminal terminal = new Terminal(out, err, in, messages);
        try {
            Settings settings = Settings.load(environment, home().resolve("fuhan.properties"));
            return commandLine(terminal, settings).execute(arguments);
        } catch (WrongUsage e) {
            err.println("fuhan: " + e.sentence(messages));
            return ExitCode.USAGE;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Missing command: try fuhan --help");
    }

    private static CommandLine commandLine(Terminal terminal, Settings settings) {
        CommandLine root = new CommandLine(new Main());
        Commands.addTo(root, terminal, home());
        root.setDefaultValueProvider(new SettingDefaults(settings));
        root.setExecutionExceptionHandler(new Failures(terminal));
        root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    /** The project's folder, told by the launcher; the working folder where Fuhan is run without it. */
    private static Path home() {
        return Path.of(System.getProperty("fuhan.home", "")).toAbsolutePath();
    }

    private static Locale locale(Map<String, String> environment) {
        String language = Optional.ofNullable(environment.get("LC_ALL"))
                .or(() -> Optional.ofNullable(environment.get("LC_MESSAGES")))
                .or(() -> Optional.ofNullable(environment.get("LANG")))
                .orElse("");
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The version the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Fuhan " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
