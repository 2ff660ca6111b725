package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Job one in the browser: find past replies by topic or district, and take them along. */
@Tag("browser")
@ExtendWith(Visits.class)
class SearchPageTest {
    @Test
    void fromWordsToAFactAndBack(Visit visit) {
        Page page = visit.open("/");
        page.locator("#q").fill("困境儿童");
        page.keyboard().press("Enter");
        assertThat(visit.all(".result .snippets mark").first()).isVisible();
        assertThat(visit.all(".results [role=status]")).containsText("共");
        int all = visit.all(".result").count();
        Assertions.assertThat(all).isGreaterThan(1);

        visit.all("[data-facet=region] input").first().check();
        assertThat(visit.all(".results .chips .chip")).hasCount(1);
        Assertions.assertThat(address(page)).contains("q=困境儿童").containsPattern("region=\\d{6}");
        Assertions.assertThat(visit.all(".result").count()).isBetween(1, all);

        visit.all(".result h2 a").first().click();
        assertThat(visit.all("letter-text mark.hit").first()).isVisible();
        visit.all(".tabs .money").click();
        Locator fact = visit.all(".item .show").first();
        assertThat(fact).containsText("元");
        fact.click();
        assertThat(visit.all(".item.chosen")).hasCount(1);
        assertThat(visit.all("mark.flash").first()).isVisible();
        Assertions.assertThat(visit.seen("#place")).isTrue();

        page.goBack();
        assertThat(visit.all(".results .chips .chip")).hasCount(1);
        page.goBack();
        assertThat(visit.all(".results .chips .chip")).hasCount(0);
        assertThat(visit.all(".result")).hasCount(all);
    }

    @Test
    void lettersAlikeAreOneHitAndUnfold(Visit visit) {
        visit.open("/?q=加装电梯&region=310106");
        assertThat(visit.all(".result")).hasCount(1);
        assertThat(visit.all(".results [role=status]")).containsText("共 2 件，相近的合并为 1 项");
        Locator more = visit.all(".unfold");
        assertThat(more).hasText("另有 1 封相近的答复");
        more.click();
        assertThat(visit.all(".alike li")).hasCount(1);
        assertThat(visit.all(".alike li")).containsText("不同");
        Assertions.assertThat(more.getAttribute("aria-expanded")).isEqualTo("true");
        visit.all(".alike a").click();
        assertThat(visit.all("letter-text p").first()).isVisible();
    }

    @Test
    void filtersComeOffOneByOneOrAllTogether(Visit visit) {
        Page page = visit.open("/?q=儿童&year=2022&year=2024&kind=CPPCC_PROPOSAL");
        assertThat(visit.all(".results .chip")).hasCount(3);
        page.getByLabel("去掉“2022年”").click();
        assertThat(visit.all(".results .chip")).hasCount(2);
        page.getByText("清除全部条件").click();
        assertThat(visit.all(".results .chip")).hasCount(0);
        Assertions.assertThat(address(page)).endsWith("/?q=儿童");
    }

    @Test
    void aPlaceTakesThePlaceOfTheOneAroundIt(Visit visit) {
        Page page = visit.open("/");
        visit.all("[data-facet=region] .fold").first().click();
        Locator inner = visit.all("[data-facet=region] ul ul input").first();
        visit.all("[data-facet=region] input").first().check();
        assertThat(visit.all(".results .chip")).hasCount(1);
        inner.check();
        assertThat(inner).isChecked();
        assertThat(visit.all(".results .chip")).hasCount(1);
        Assertions.assertThat(address(page)).doesNotContainPattern("region=\\d\\d0000");
    }

    @Test
    void topicAgencyAndProgrammeNarrowTooAndSeveralOfOneKindAreAlternatives(Visit visit) {
        Page page = visit.open("/");
        for (String facet : List.of("topic", "agency", "programme")) {
            assertThat(visit.all("[data-facet=" + facet + "] input")).hasCount(5);
            assertThat(visit.all("[data-facet=" + facet + "] .count").first()).hasText(Pattern.compile("[1-9]\\d*"));
        }
        Locator topics = visit.all("[data-facet=topic] input");
        String first = topics.nth(0).inputValue();
        String second = topics.nth(1).inputValue();
        String count = visit.all("[data-facet=topic] .count").first().innerText();
        topics.nth(0).check();
        assertThat(visit.all(".results [role=status]")).containsText("共 " + count + " 件");
        topics.nth(1).check();
        assertThat(visit.all(".results .chip")).hasText(new String[] {first, second});
        Assertions.assertThat(address(page)).contains("topic=" + first).contains("topic=" + second);

        page.reload();
        assertThat(visit.all("[data-facet=topic] input:checked")).hasCount(2);
        visit.all("[data-facet=agency] input").first().check();
        assertThat(visit.all(".results .chip")).hasCount(3);
        page.getByLabel("去掉“" + first + "”").click();
        assertThat(visit.all(".results .chip")).hasCount(2);
    }

    @Test
    void moreOfALongFacetCanBeShownByTheKeyboardAlone(Visit visit) {
        Page page = visit.open("/");
        Locator programmes = visit.all("[data-facet=programme] input");
        Locator more = visit.all("[data-facet=programme] button");
        assertThat(more).hasAttribute("aria-label", Pattern.compile("项目：还有 \\d+ 项"));
        more.focus();
        page.keyboard().press("Enter");
        assertThat(programmes).hasCount(25);
        assertThat(programmes.nth(5)).isFocused();
        page.keyboard().press("Space");
        assertThat(visit.all(".results .chip")).hasCount(1);
        visit.open("/?programme=" + encoded(programmes.nth(5).inputValue()));
        assertThat(visit.all("[data-facet=programme] input:checked")).isVisible();
    }

    @Test
    void onASmallScreenTheFiltersAreNoWallOfChoices(Visit visit) {
        Page page = visit.open("/");
        page.setViewportSize(390, 844);
        assertThat(visit.all("[data-facet=agency]")).isHidden();
        visit.all(".only-narrow").click();
        assertThat(visit.all("[data-facet=agency] input")).hasCount(3);
        assertThat(visit.all("[data-facet=topic] input")).hasCount(3);
        Assertions.assertThat(visit.overflow()).isLessThanOrEqualTo(0);
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void theAddressAloneBringsBackASearch(Visit visit) {
        visit.open("/?q=小区&sort=date&page=2&size=2");
        assertThat(visit.all("#q")).hasValue("小区");
        assertThat(visit.all(".sort select")).hasValue("date");
        assertThat(visit.all(".pager [aria-current=page]")).hasText("2");
        assertThat(visit.all(".result")).hasCount(2);
        visit.all(".pager [rel=prev]").click();
        assertThat(visit.all(".pager [aria-current=page]")).hasText("1");
    }

    @Test
    void lettersAndFiguresCanBeTakenAlong(Visit visit) throws IOException {
        Page page = visit.open("/?q=困境儿童");
        page.getByText("导出表格").click();
        Download download =
                page.waitForDownload(() -> page.getByText("复函清单（表格）").click());
        byte[] bytes = Files.readAllBytes(download.path());
        Assertions.assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\ufeff");
        page.keyboard().press("Escape");
        assertThat(visit.all("details.menu")).not().hasAttribute("open", Pattern.compile(".*"));
    }

    @Test
    void tickedRegionsGoToTheComparison(Visit visit) {
        Page page = visit.open("/?q=困境儿童");
        visit.all(".pick input").nth(0).check();
        visit.all(".pick input").nth(1).check();
        assertThat(visit.all("pick-tray .chip")).hasCount(2);
        page.getByText("比较这些地区").click();
        assertThat(visit.all("table.compare thead th")).hasCount(3);
    }

    @Test
    void nothingFoundSaysWhatToDo(Visit visit) {
        visit.open("/?q=\"没有哪封信会这样写的\"");
        assertThat(visit.all(".note h2")).containsText("没有找到");
        visit.open("/?q=儿童&from=1990-01-01&to=1990-12-31");
        assertThat(visit.all(".note")).containsText("清除");
    }

    @Test
    void aRefusalAndASilentServerAreToldInASentence(Visit visit) {
        visit.expectRefusal();
        Page page = visit.open("/?q=儿童&page=0");
        assertThat(visit.all("[role=alert]")).containsText("没有查成");
        assertThat(visit.all("[role=alert] p").first()).not().isEmpty();
        page.route("**/api/v1/letters?**", route -> route.abort());
        visit.open("/?q=小区");
        assertThat(visit.all("[role=alert]")).containsText("连不上服务");
        page.unroute("**/api/v1/letters?**");
        page.getByText("再试一次").click();
        assertThat(visit.all(".result").first()).isVisible();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String address(Page page) {
        return URLDecoder.decode(page.url(), StandardCharsets.UTF_8);
    }
}
