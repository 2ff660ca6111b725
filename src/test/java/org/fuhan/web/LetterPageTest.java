package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Job two in the browser: read a letter with its facts, and quote it. */
@Tag("browser")
@ExtendWith(Visits.class)
class LetterPageTest {
    @Test
    void theHeadTellsWhatTheLetterIs(Visit visit) {
        siming(visit);
        assertThat(visit.all("dl.head")).containsText("厦思民函〔2024〕41号");
        assertThat(visit.all("dl.head")).containsText("2024年7月12日");
        assertThat(visit.all("dl.head")).containsText("程听澜");
        assertThat(visit.all("dl.head")).containsText("福建省厦门市思明区");
        Assertions.assertThat(visit.page().title()).contains("复函");
    }

    @Test
    void privatePeopleAreMaskedAndThePageSaysSo(Visit visit) {
        siming(visit);
        assertThat(visit.all(".masked")).isVisible();
        assertThat(visit.all("letter-text mark.mask").first()).isVisible();
        assertThat(visit.all("main")).not().containsText("苏沐辰");
    }

    @Test
    void aMarkInTheTextChoosesItsFactAndEscapeLetsGo(Visit visit) {
        Page page = siming(visit);
        visit.all("letter-text mark.money").first().click();
        assertThat(visit.all(".tabs [aria-selected=true]")).containsText("金额");
        assertThat(visit.all(".item.chosen")).containsText("元");
        Assertions.assertThat(page.url()).containsPattern("#f\\d+$");
        page.keyboard().press("Escape");
        assertThat(visit.all(".item.chosen")).hasCount(0);
    }

    @Test
    void kindsOfMarksCanBeSwitchedOff(Visit visit) {
        siming(visit);
        visit.all(".legend .money").click();
        assertThat(visit.all("letter-text mark.money")).hasCount(0);
        visit.all(".legend .measure").click();
        assertThat(visit.all("letter-text .pin")).hasCount(0);
        visit.all(".legend .money").click();
        assertThat(visit.all("letter-text mark.money").first()).isVisible();
    }

    @Test
    void theTextIsTheLettersTextWhateverIsMarked(Visit visit) {
        Page page = siming(visit);
        String id = page.url().replaceAll(".*[?&]id=([^&#]+).*", "$1");
        Object same = page.evaluate("""
                async id => {
                  const letter = await (await fetch(`/api/v1/letters/${id}`)).json();
                  const shown = [...document.querySelectorAll('letter-text p')].map(p => {
                    const copy = p.cloneNode(true);
                    copy.querySelectorAll('.pin').forEach(pin => pin.remove());
                    return copy.textContent;
                  });
                  return shown.join('\\n') === letter.text.split('\\n').filter(line => line).join('\\n');
                }
                """, id);
        Assertions.assertThat(same).isEqualTo(true);
    }

    @Test
    void aSumStandsInYuanBesideItsWording(Visit visit) {
        siming(visit);
        visit.all(".tabs .money").click();
        assertThat(visit.all(".panel")).containsText("每人每月 2,250 元");
        assertThat(visit.all(".panel")).containsText("326.4 万元");
        assertThat(visit.all(".panel .sum[title='¥3,264,000']")).hasCount(1);
    }

    @Test
    void aFactIsQuotedWithItsSource(Visit visit) {
        visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = siming(visit);
        visit.all(".tabs .money").click();
        visit.all(".item .quote").first().click();
        assertThat(visit.all(".said")).containsText("已复制");
        Assertions.assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("厦门市思明区民政局《")
                .contains("》（厦思民函〔2024〕41号，2024年7月12日）：“")
                .endsWith("”");
    }

    @Test
    void similarRepliesLeadOnAndSayWhy(Visit visit) {
        Page page = siming(visit);
        String here = page.url();
        assertThat(visit.all(".similar h2")).hasText("相似的答复");
        assertThat(visit.all(".similar [data-relation=ELSEWHERE] h3")).hasText("其他地区");
        assertThat(visit.all(".similar [data-relation=ELSEWHERE] .meta").first())
                .containsText("年");
        assertThat(visit.all(".similar [data-relation=ELSEWHERE] .why").first()).containsText("都谈到");
        visit.all(".similar [data-relation=ELSEWHERE] a").first().click();
        assertThat(visit.all("letter-text p").first()).isVisible();
        Assertions.assertThat(page.url()).isNotEqualTo(here);
        assertThat(visit.all(".similar h2")).isVisible();
    }

    @Test
    void anUnknownLetterIsAHelpfulSentence(Visit visit) {
        visit.expectRefusal();
        visit.open("/?view=letter&id=nosuchletter");
        assertThat(visit.all("[role=alert]")).containsText("找不到这件复函");
    }

    /** The letter of 思明区 on 困境儿童, by way of a search. */
    private static Page siming(Visit visit) {
        Page page = visit.open("/?q=困境儿童&region=350203&year=2024");
        visit.all(".result h2 a").first().click();
        assertThat(visit.all("letter-text p").first()).isVisible();
        return page;
    }
}
