package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command is told in a sentence in the user's language. */
class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search --from 2024-13-45           | --from: 2024-13-45 is not a date. | --from：2024-13-45 不是日期
            search --to yesterday              | --to: yesterday is not a date.    | --to：yesterday 不是日期
            search --year 2024,twenty          | --year: twenty is not a whole     | --year：twenty 不是整数
            search --page x                    | --page: x is not a whole number   | --page：x 不是整数
            search --size 99999999999          | --size: 99999999999 is not a      | --size：99999999999 不是整数
            search --amount-min much           | --amount-min: much is not an      | --amount-min：much 不是以元计的金额
            search --kind letter               | is none of CPPCC_PROPOSAL,        | 可用的有：CPPCC_PROPOSAL,
            search --sort best                 | --sort: best is none of RELEVANCE | --sort：best 不可用
            search --year                      | Missing: --year YEAR              | 缺少：--year YEAR
            search --pages 2                   | no option called --pages          | 没有名为 --pages 的选项
            export all                         | is none of letters, figures       | 可用的有：letters, figures
            export                             | Missing: letters|figures          | 缺少：letters|figures
            compare 困境儿童                     | Missing: --regions PLACE          | 缺少：--regions PLACE
            show                               | Missing: ID                       | 缺少：ID
            show a b                           | b is one word too many            | 此处多写了 b
            serve --port http                  | --port: http is not a whole       | --port：http 不是整数
            serve --port 1 --port 2            | --port may be given only once     | --port 只能写一次
            ingest                             | Missing: PATH                     | 缺少：PATH
            serch 困境儿童                       | no command called serch. Did you mean search | 没有名为 serch 的命令
            """)
    void saysWhatIsWrong(String words, String english, String chinese) {
        Object[] arguments = words.split(" ");

        Fuhan.Run run = Fuhan.english().run(arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(english).contains("--help tells");
        assertThat(run.err().lines()).hasSize(2);

        Fuhan.Run translated = Fuhan.chinese().run(arguments);
        assertThat(translated.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(translated.err()).contains(chinese).contains("用法见");
        assertThat(translated.err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search x --region 亚特兰蒂斯             | named “亚特兰蒂斯”                   | 找不到名为“亚特兰蒂斯”
            search x --page 0                     | Pages are counted from 1         | 页码从1开始
            search x --size 101                   | Ask for 0 to 100                 | 每页最多100条
            search x --page 9999 --size 100       | Only the first 10000             | 只能翻看前10000条
            search --amount-min 2 --amount-max 1  | least amount is greater          | 金额下限大于上限
            search --from 2024-02-01 --to 2024-01-01 | first day is later            | 开始日期晚于结束日期
            compare 困境儿童 --regions 厦门市        | 2 to 8 places                    | 2
            compare 困境儿童 --regions 厦门市,厦门   | “厦门” is named twice             | “厦门”
            compare ， --regions 厦门市,西安市        | no topic to compare              | 没有可以比较的主题
            """)
    void saysWhatIsWrongWithAQuestion(String words, String english, String chinese) {
        Path letter = Samples.put(folder, "letters/a.txt", Samples.CHILDREN);
        Path index = folder.resolve("index");
        Fuhan.english().run("ingest", "--index", index, letter);
        String[] arguments = (words + " --index " + index).split(" ");

        Fuhan.Run run = Fuhan.english().run((Object[]) arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(english);
        assertThat(run.err().lines()).hasSize(1);
        Fuhan.Run translated = Fuhan.chinese().run((Object[]) arguments);
        assertThat(translated.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(translated.err()).contains(chinese);
    }

    @Test
    void anArchiveThatIsNotThereYet() {
        for (String command : new String[] {"search", "failures", "reindex", "serve"}) {
            Fuhan.Run run = Fuhan.chinese().run(command, "--index", folder.resolve("none"));
            assertThat(run.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("还没有档案").contains("scripts/fuhan ingest");
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Test
    void theCommandAloneAndHelp() {
        Fuhan.Run alone = Fuhan.english().run();
        assertThat(alone.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err()).contains("fuhan demo");

        Fuhan.Run help = Fuhan.english().run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).doesNotContain("  train");
        for (String command : new String[] {
            "demo", "ingest", "serve", "search", "show", "compare", "export", "extract", "failures", "reindex"
        }) {
            assertThat(help.out()).contains("  " + command);
            Fuhan.Run one = Fuhan.english().run(command, "--help");
            assertThat(one.exitCode()).as(command).isZero();
            assertThat(one.out()).contains("Example: fuhan " + command);
        }
        assertThat(Fuhan.english().run("--version").out()).startsWith("Fuhan ");
    }

    @Test
    void theMachinesErrorsAreSentencesToo() {
        assertEndsInASentence(StackOverflowError::new, "nested too deeply", "嵌套过深");
        assertEndsInASentence(OutOfMemoryError::new, "-Xmx4g", "内存不足");
        assertEndsInASentence(() -> new ExceptionInInitializerError("林致远"), "ExceptionInInitializerError", "不该出现的错误");
        assertEndsInASentence(() -> new NoClassDefFoundError("x"), "Please report it", "一并反馈");
    }

    @Test
    void aPortThatIsTakenOrNoPort() throws java.io.IOException {
        Path letter = Samples.put(folder, "letters/a.txt", Samples.CHILDREN);
        Path index = folder.resolve("index");
        Fuhan.english().run("ingest", "--index", index, letter);
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Fuhan.Run run = Fuhan.chinese().run("serve", "--index", index, "--port", taken.getLocalPort());
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("端口已被占用").contains(String.valueOf(taken.getLocalPort()));
            assertThat(run.showsTrace()).isFalse();
        }
        Fuhan.Run run = Fuhan.english().run("serve", "--index", index, "--port", "70000");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("70000 is no port");
    }

    private static void assertEndsInASentence(Supplier<Error> error, String english, String chinese) {
        InputStream broken = new Broken(error);
        Fuhan.Run run = Fuhan.english().reading(broken).run("extract", "--ndjson");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(english).doesNotContain("林致远");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(Fuhan.chinese().reading(broken).run("extract", "--ndjson").err())
                .contains(chinese);
    }

    /** Throws instead of reading. */
    private static final class Broken extends InputStream {
        private final Supplier<Error> error;

        Broken(Supplier<Error> error) {
            this.error = error;
        }

        @Override
        public int read() {
            throw error.get();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            throw error.get();
        }
    }
}
