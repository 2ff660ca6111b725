package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences in both languages. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:query|parameter|compare|letter|path|request|search|page|upload|job|feed|batch)\\.[A-Za-z_]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties chinese = load("messages.properties");
        Properties english = load("messages_en.properties");

        assertThat(english.stringPropertyNames()).isNotEmpty().isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).doesNotContainPattern("(?<!')'(?!')");
        }
    }

    @Test
    void everyCodeHasATitleAndEveryKeyInTheSourcesASentence() throws IOException {
        TreeSet<String> needed = new TreeSet<>();
        for (Code code : Code.values()) {
            needed.add("title." + code.name());
        }
        for (int status = 400; status < 600; status++) {
            needed.add("server." + Code.ofStatus(status).name());
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/fuhan/api"))) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    needed.add(matcher.group(1));
                }
            }
        }
        assertThat(load("messages.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void cutsWhatIsQuotedBack() {
        Problem problem = Refusal.ofParameter(
                        Code.BAD_PARAMETER, "region", "parameter.region", "县".repeat(500) + "\u0000")
                .problem(Language.ENGLISH);

        assertThat(problem.detail()).hasSizeLessThan(250).contains("县县…");
    }

    private static List<String> arguments(String sentence) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(sentence);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return List.copyOf(arguments);
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                java.util.Objects.requireNonNull(Messages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
