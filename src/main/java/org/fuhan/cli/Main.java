package org.fuhan.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line's entry: {@code fuhan COMMAND}. Not for embedding; programs use the HTTP API.
 */
@Command(
        name = "fuhan",
        description = "Search, extract and compare the facts of official Chinese reply letters (复函).",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        footer = {"", "Start with: fuhan demo"})
public final class Main implements Runnable {
    /** Lucene asks for a JVM module that plain searching does not need; held here, for loggers are kept weakly. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.in, System.out, System.err));
    }

    /** Runs a command; returns its exit code. */
    static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        LUCENE.setLevel(Level.SEVERE);
        Terminal terminal = new Terminal(out, err, in, Messages.of(environment));
        int exitCode = run(arguments, environment, terminal);
        if (out.checkError()) {
            terminal.tell("output.incomplete");
            return ExitCode.FAILED;
        }
        return exitCode;
    }

    private static int run(String[] arguments, Map<String, String> environment, Terminal terminal) {
        Failures failures = new Failures(terminal);
        try {
            Settings settings = Settings.load(environment, home().resolve("fuhan.properties"));
            try (Workshop workshop = new Workshop(settings, home())) {
                CommandLine root = new CommandLine(new Main());
                Commands.addTo(root, terminal, workshop, home());
                configure(root, terminal, settings, failures);
                return root.execute(arguments);
            }
        } catch (RuntimeException | Error e) {
            return failures.handle(e);
        }
    }

    @Override
    public void run() {
        throw new WrongUsage("usage.no-command");
    }

    private static void configure(CommandLine root, Terminal terminal, Settings settings, Failures failures) {
        root.setDefaultValueProvider(new SettingDefaults(settings));
        root.setExecutionExceptionHandler(failures);
        root.setParameterExceptionHandler(new UsageErrors(terminal));
        root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        root.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The project's folder, told by the launcher; the working folder where Fuhan is run without it. */
    private static Path home() {
        return Path.of(System.getProperty("fuhan.home", "")).toAbsolutePath();
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
