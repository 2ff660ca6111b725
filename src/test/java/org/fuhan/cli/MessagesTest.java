package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fuhan.ingest.Fault;
import org.fuhan.ingest.Reason;
import org.junit.jupiter.api.Test;

/** The sentences of both languages are held together with each other and with the codes they are for. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/fuhan");
    private static final Path BUNDLES = Path.of("src/main/resources/org/fuhan/cli");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties english = load("messages.properties");
        Properties chinese = load("messages_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex().length)
                    .as(key)
                    .isLessThanOrEqualTo(
                            new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length);
            assertThat(english.getProperty(key).replace("''", ""))
                    .as("unpaired quote in " + key)
                    .doesNotContain("'");
        }
    }

    @Test
    void everyReasonHasAChineseSentence() throws IOException {
        Set<String> codes = codes("read", "new (?:CannotRead|ReadOutcome\\.Failed|Failed)\\(\\s*\"([a-z-]+)\"");
        assertThat(codes).contains("empty-file", "truncated", "damaged", "too-large", "not-text", "unreadable");
        Stream.of(Reason.values()).map(Reason::code).forEach(codes::add);

        assertThat(load("../api/reasons.properties").stringPropertyNames())
                .as("sentences for all reasons, and for none that are no more")
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void namesThePlaceOfAFaultInBothLanguages() {
        Fault fault = Fault.of(new IllegalStateException("林致远"));
        assertThat(fault.message())
                .contains("IllegalStateException @ MessagesTest.java:")
                .doesNotContain("林致远");
        assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).reason(fault.reason().code(), fault.message()))
                .contains("请反馈")
                .contains("IllegalStateException @ MessagesTest.java:");
        assertThat(new Messages(Locale.ENGLISH).reason("no-such-code", "As it was put."))
                .isEqualTo("As it was put.");
    }

    private static Set<String> codes(String under, String pattern) throws IOException {
        Pattern made = Pattern.compile(pattern);
        Set<String> codes = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SOURCES.resolve(under))) {
            files = new ArrayList<>(
                    walk.filter(file -> file.toString().endsWith(".java")).toList());
        }
        for (Path file : files) {
            Matcher matcher = made.matcher(Files.readString(file));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        return codes;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
