package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fuhan.text.Cleaner;
import org.junit.jupiter.api.Test;

class WebLetterTest {
    private static final String LETTER = """
            文号：云民函〔2024〕17号
            关于区政协七届二次会议第0098号提案的答复
            林致远委员：
            您提出的《关于增设社区食堂的提案》收悉。经研究，现答复如下：
            今年新建食堂12处，拨付350万元。
            明年再建三十处，优先安排偏远的村。
            食堂\t120
            护理\t80
            云台区民政局
            2024年8月5日
            （联系人：周明远，联系电话：0599-5550123）""";

    private static String page() throws IOException {
        try (InputStream in = Objects.requireNonNull(WebLetterTest.class.getResourceAsStream("/read/page.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String clean(String html) {
        return Cleaner.clean(WebLetter.text(html)).text();
    }

    @Test
    void theLetterIsReadNotThePageAroundIt() throws IOException {
        assertThat(clean(page())).isEqualTo(LETTER);
    }

    @Test
    void aPageWithoutContainersIsReadByItsPhrases() throws IOException {
        String flat = page().replaceAll("</?div[^>]*>", "<br>");
        assertThat(clean(flat)).isEqualTo(LETTER);
    }

    @Test
    void aNumberInTheLetterIsNotPutInTwice() throws IOException {
        String numbered = page().replace("<p>林致远委员：</p>", "<p>云民函〔2024〕17号</p><p>林致远委员：</p>");
        assertThat(clean(numbered)).containsOnlyOnce("云民函〔2024〕17号");
    }

    @Test
    void aNumberThatOnlyTheTableNamesIsKept() {
        String table = "<table><tr><td>索　引　号：</td><td>x-1</td><td>发布机构：</td><td>云台区政府</td></tr>"
                + "<tr><td>文　　号：</td><td>云农函〔2023〕<span>52</span>号</td><td>发布日期：</td><td>2023-11-20</td></tr>"
                + "<tr><td>主题分类：</td><td>建议</td><td>有 效 性：</td><td>有效</td></tr></table>";
        String site = "<ul class=\"nav\"><li>首页</li><li>走进云台</li></ul>";
        String text = clean(site + table + "<div><p>林致远代表：</p><p>您提出的建议收悉，现答复如下。</p></div>");
        assertThat(text).startsWith("文号：云农函〔2023〕52号").doesNotContain("走进云台").doesNotContain("有效");
    }

    @Test
    void deepNestingAndBrokenPagesDoNoHarm() {
        assertThat(clean("<div>".repeat(20_000) + "林致远代表：")).contains("林致远代表：");
        assertThat(clean("<table><td>林致远代表：<p>您好。")).contains("林致远代表：");
        assertThat(clean("")).isEmpty();
    }

    @Test
    void whatStandsAroundAPlainLetterIsLeftBehind() {
        String page = """
                <body><header><h1>云台区人民政府</h1></header>
                <div><div class=left><div>推荐阅读</div><div>区里召开食堂建设推进会，部署工作，要求加快进度；会议由区长主持。</div></div>
                <div><h2>关于区政协第0098号提案的答复</h2><p>林致远委员：</p><p>您的提案收悉。今年新建食堂12处，拨付350万元。</p>
                <p>云台区民政局</p><p>2024年8月5日</p></div>
                <ul><li>· <a>关于第1号建议的答复</a> <span>2024-07-02</span></li></ul></div>
                <p>免责声明：本站转载的内容，仅供参考；如有侵权，请联系我们。</p>
                <div>主办：云台区人民政府 承办：区政府办公室 电话：0599-5550100 地址：云台区建设路1号</div></body>""";
        assertThat(clean(page)).isEqualTo("关于区政协第0098号提案的答复\n林致远委员：\n您的提案收悉。今年新建食堂12处，拨付350万元。\n云台区民政局\n2024年8月5日");
    }

    @Test
    void aLettersOwnMainHandlerIsNoFooter() {
        assertThat(clean("<p>主办单位：云台区民政局</p><p>林致远委员：</p><p>您的提案收悉。</p>")).contains("林致远委员：", "收悉");
    }
}
