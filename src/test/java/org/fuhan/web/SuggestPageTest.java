package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Help while typing, what was meant, lists and feeds, in the browser. */
@Tag("browser")
@ExtendWith(Visits.class)
class SuggestPageTest {
    @Test
    void initialsBecomeATopicByTheKeyboardAlone(Visit visit) {
        Page page = visit.open("/");
        page.locator("#q").pressSequentially("kjet");
        assertThat(visit.all("#q-offers [role=option]").first()).containsText("困境儿童");
        assertThat(visit.all("#q")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(visit.all("#q")).hasAttribute("aria-activedescendant", "q-offer-0");
        assertThat(visit.all("#q-offer-0")).hasAttribute("aria-selected", "true");
        assertThat(visit.all("#q")).hasValue("kjet");
        page.keyboard().press("Enter");
        assertThat(visit.all("#q")).hasValue("困境儿童");
        assertThat(visit.all(".result mark").first()).hasText("困境儿童");
        assertThat(visit.all("#q-offers")).isHidden();
    }

    @Test
    void theOpenListIsAccessibleAndFitsASmallScreen(Visit visit) {
        Page page = visit.open("/");
        page.setViewportSize(320, 640);
        page.locator("#q").pressSequentially("困境");
        assertThat(visit.all("#q-offers [role=option]").first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(visit.all(".words [role=status]")).containsText("条建议");
        Assertions.assertThat(visit.overflow()).isLessThanOrEqualTo(0);
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void escapeClosesTheListAndKeepsTheWords(Visit visit) {
        Page page = visit.open("/");
        page.locator("#q").pressSequentially("dianti");
        assertThat(visit.all("#q-offers")).isVisible();
        page.keyboard().press("Escape");
        assertThat(visit.all("#q-offers")).isHidden();
        assertThat(visit.all("#q")).hasValue("dianti");
        assertThat(visit.all("#q")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(visit.all("#q-offers")).isVisible();
        page.keyboard().press("Tab");
        assertThat(visit.all("#q-offers")).isHidden();
    }

    @Test
    void nothingIsOfferedWhileAnInputMethodComposes(Visit visit) {
        Page page = visit.open("/");
        page.locator("#q").focus();
        page.evaluate("""
                () => {
                  const input = document.querySelector('#q');
                  input.value = "kun'jing";
                  input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
                  input.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
                }
                """);
        page.waitForTimeout(400);
        assertThat(visit.all("#q-offers")).isHidden();
        page.evaluate("""
                () => {
                  const input = document.querySelector('#q');
                  input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}));
                  input.value = '困境';
                  input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
                }
                """);
        assertThat(visit.all("#q-offers [role=option]").first()).containsText("困境儿童");
        Assertions.assertThat(page.url()).doesNotContain("q=");
    }

    @Test
    void aClickTakesAnOffer(Visit visit) {
        Page page = visit.open("/");
        page.locator("#q").pressSequentially("厦门 kjet");
        page.locator("#q-offers [role=option]").first().click();
        assertThat(visit.all("#q")).hasValue("厦门 困境儿童");
        assertThat(visit.all(".result").first()).containsText("厦门");
    }

    @Test
    void whatWasMeantIsOneClickAway(Visit visit) {
        visit.open("/?q=困静儿童");
        assertThat(visit.all("[data-note=meant]")).containsText("您要找的是不是：困境儿童");
        visit.all("[data-note=meant] a").first().click();
        assertThat(visit.all(".result mark").first()).hasText("困境儿童");
        assertThat(visit.all("[data-note=meant]")).hasCount(0);
    }

    @Test
    void aPastedListBecomesATable(Visit visit) throws IOException {
        Page page = visit.open("/?view=batch");
        page.locator(".batch-form .primary").click();
        assertThat(visit.all("#batch-problem")).containsText("请先");
        page.locator("#batch-lines").fill("困境儿童\n加装电剃\n\n停车 夜间\n");
        page.locator(".batch-form .primary").click();
        assertThat(visit.all("table.batch tbody tr")).hasCount(3);
        assertThat(visit.all("table.batch tbody tr").nth(1)).containsText("加装电梯");
        assertThat(visit.all("table.batch tbody tr").first().locator("li")).hasCount(3);
        Download table =
                page.waitForDownload(() -> page.locator(".batch-form .quiet").click());
        Assertions.assertThat(table.suggestedFilename()).isEqualTo("批量查找.csv");
        Assertions.assertThat(Files.readString(table.path())).contains("困境儿童,").contains("停车 夜间,");
        visit.all("table.batch li a").first().click();
        assertThat(visit.all("letter-text p").first()).isVisible();
    }

    @Test
    void aSearchCanBeFollowed(Visit visit) {
        Page page = visit.open("/?q=困境儿童&region=350203");
        assertThat(visit.all(".feed"))
                .hasAttribute("href", Pattern.compile("^/api/v1/feed\\.atom\\?q=.*&region=350203$"));
        String address = (String) page.evaluate("document.querySelector('link[rel=alternate]').href");
        Assertions.assertThat(address).contains("/api/v1/feed.atom?q=");
        Object feed = page.evaluate("async a => (await fetch(a)).text()", address);
        Assertions.assertThat(String.valueOf(feed)).contains("<entry>").contains("复函：困境儿童");
    }
}
