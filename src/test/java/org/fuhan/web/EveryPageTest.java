package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on all views: for the keyboard, for screen readers, in English, on small screens, and without a script error. */
@Tag("browser")
@ExtendWith(Visits.class)
class EveryPageTest {
    private static final String SEARCH = "/?q=困境儿童";
    private static final String COMPARE = "/?view=compare&q=困境儿童&region=350203&region=420102";
    private static final String LETTER = "letter";

    @ParameterizedTest
    @ValueSource(strings = {"/", SEARCH, LETTER, COMPARE, "/?view=compare", "/?view=batch", "/?view=failures"})
    void isAccessible(String view, Visit visit) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            open(visit, view);
            List<Rule> violations = new AxeBuilder(visit.page()).analyze().getViolations();
            Stream<String> told = violations.stream()
                    .map(rule -> rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .limit(3)
                                    .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                    .toList());
            Assertions.assertThat(told.toList()).as(scheme + " " + view).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SEARCH, LETTER, COMPARE, "/?view=batch", "/?view=failures"})
    void needsNoSidewaysScrollingOnSmallScreens(String view, Visit visit) {
        visit.page().setViewportSize(320, 640);
        open(visit, view);
        Assertions.assertThat(visit.overflow()).isLessThanOrEqualTo(0);
    }

    @Test
    void smallScreensShowTextOrFactsAndAFactLeadsBackToTheText(Visit visit) {
        visit.page().setViewportSize(390, 844);
        open(visit, LETTER);
        assertThat(visit.all(".facts")).isHidden();
        visit.all(".switch button").last().click();
        assertThat(visit.all("letter-text")).isHidden();
        visit.all(".item .show").first().click();
        assertThat(visit.all("mark.flash").first()).isVisible();
        Assertions.assertThat(visit.seen("#place")).isTrue();
    }

    @Test
    void speaksEnglishAndRemembersIt(Visit visit) {
        Page page = visit.open("/");
        assertThat(visit.all("html")).hasAttribute("lang", "zh-CN");
        visit.all(".language").click();
        assertThat(visit.all("h1")).hasText("Find replies to proposals and suggestions");
        assertThat(visit.all("html")).hasAttribute("lang", "en");
        open(visit, LETTER);
        assertThat(visit.all(".tabs")).containsText("Measures");
        visit.open(COMPARE);
        assertThat(visit.all("table.compare thead th").first()).hasText("Theme");
        page.navigate("about:blank");
        visit.open("/?lang=zh");
        assertThat(visit.all("h1")).hasText("查找提案与建议的答复");
    }

    @Test
    void everyMessageExistsInBothLanguages(Visit visit) {
        Page page = visit.open("/");
        Object missing = page.evaluate("""
                async () => {
                  const zh = (await import('/lib/messages/zh.js')).default;
                  const en = (await import('/lib/messages/en.js')).default;
                  const same = /^(theme|programme|disclosure|warning)\\./;
                  return [...Object.keys(zh).filter(key => !(key in en)), ...Object.keys(en).filter(key => !(key in zh) && !same.test(key))];
                }
                """);
        Assertions.assertThat((List<?>) missing).isEmpty();
    }

    @Test
    void theKeyboardAloneIsEnough(Visit visit) {
        Page page = visit.open("/");
        page.keyboard().press("Tab");
        assertThat(visit.all(".skip")).isFocused();
        page.keyboard().press("/");
        assertThat(visit.all("#q")).isFocused();
        page.keyboard().type("困境儿童");
        page.keyboard().press("Enter");
        assertThat(visit.all(".result mark").first()).isVisible();
        tabTo(page, ".result h2 a");
        page.keyboard().press("Enter");
        assertThat(visit.all("letter-text p").first()).isVisible();
        tabTo(page, "[role=tab]");
        String before = visit.all("[role=tab][aria-selected=true]").textContent();
        page.keyboard().press("ArrowRight");
        assertThat(visit.all("[role=tab][aria-selected=true]")).not().hasText(before);
        assertThat(visit.all("[role=tab][aria-selected=true]")).isFocused();
        tabTo(page, ".item .show");
        page.keyboard().press("Enter");
        assertThat(visit.all(".item.chosen")).hasCount(1);
        page.keyboard().press("/");
        assertThat(visit.all("#q-small")).isFocused();
        page.keyboard().press("Escape");
        assertThat(visit.all("#q-small")).not().isFocused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{amountYuan: 2250, bound: 'EXACT', per: '人/月'} → 每人每月 2,250 元",
                "{amountYuan: 280000, bound: 'UP_TO', per: null} → 最高 28 万元",
                "{amountYuan: 5000, maxYuan: 8000, bound: 'EXACT', per: null} → 5,000–8,000 元",
                "{amountYuan: 69125550, bound: 'ABOUT', per: '亩'} → 每亩 约 6,912.555 万元",
                "{amountYuan: 138604000, bound: 'EXACT', per: null} → 1.38604 亿元",
                "{amountYuan: 110000000, maxYuan: 130000000, bound: 'EXACT', per: null} → 1.1–1.3 亿元",
                "{amountYuan: 123456789.01, bound: 'EXACT', per: null} → 123,456,789.01 元",
                "{amountYuan: 2.65, bound: 'EXACT', per: '平方米·月'} → 每平方米每月 2.65 元"
            })
    void sumsAreWrittenOut(String given, Visit visit) {
        String[] parts = given.split(" → ", -1);
        visit.open("/");
        Object said = visit.page().evaluate("async () => (await import('/lib/format.js')).sum(" + parts[0] + ")");
        Assertions.assertThat(said).isEqualTo(parts[1]);
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        Assertions.fail("the Tab key does not reach " + selector);
    }

    private static void open(Visit visit, String view) {
        if (!view.equals(LETTER)) {
            visit.open(view);
            return;
        }
        visit.open("/?q=困境儿童&region=350203&year=2024");
        visit.all(".result h2 a").first().click();
        assertThat(visit.all("letter-text p").first()).isVisible();
        assertThat(visit.all("similar-letters h2")).isVisible();
    }
}
