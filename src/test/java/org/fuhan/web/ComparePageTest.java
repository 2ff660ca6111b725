package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Job three in the browser: several regions on one topic, side by side. */
@Tag("browser")
@ExtendWith(Visits.class)
class ComparePageTest {
    @Test
    void twoRegionsSideBySideAndOnToTheLetter(Visit visit) {
        Page page = visit.open("/?view=compare");
        visit.all("#topic").fill("困境儿童");
        choose(visit, "思明");
        choose(visit, "江岸");
        page.locator(".compare-form .primary").click();
        assertThat(visit.all("table.compare thead th")).hasCount(3);
        assertThat(visit.all("table.compare thead")).containsText("思明");
        assertThat(visit.all("table.compare .status").first()).hasText(java.util.regex.Pattern.compile("已完成|进行中|计划中"));

        visit.all("table.compare .lead").first().click();
        assertThat(visit.all("mark.flash").first()).isVisible();
        Assertions.assertThat(page.url()).containsPattern("#m\\d+$");
        Assertions.assertThat(visit.seen("#place")).isTrue();
        page.goBack();
        assertThat(visit.all("table.compare thead th")).hasCount(3);
    }

    @Test
    void standardsAndSumsStandApartAndAreNotAdded(Visit visit) {
        visit.open("/?view=compare&q=困境儿童&region=350203&region=420102");
        assertThat(visit.all("#sums-standards")).isVisible();
        assertThat(visit.all("#sums-totals")).isVisible();
        assertThat(visit.all("[aria-labelledby=sums-standards]")).containsText("每人每月 2,250 元");
        assertThat(visit.all("[aria-labelledby=sums-standards]")).not().containsText("合计");
        visit.all("[aria-labelledby=sums-standards] li a").first().click();
        assertThat(visit.all(".item.money.chosen")).hasCount(1);
    }

    @Test
    void whatIsMissingIsSaid(Visit visit) {
        Page page = visit.open("/?view=compare");
        page.locator(".compare-form .primary").click();
        assertThat(visit.all(".missing")).containsText("主题");
        visit.all("#topic").fill("困境儿童");
        page.locator(".compare-form .primary").click();
        assertThat(visit.all(".missing")).containsText("地区");
        visit.all("#region-input").fill("没有这个地方");
        assertThat(visit.all("#region-offers")).containsText("没有这个地名");
    }

    @Test
    void onNarrowScreensTheTableBecomesCards(Visit visit) {
        visit.page().setViewportSize(390, 844);
        visit.open("/?view=compare&q=困境儿童&region=350203&region=420102");
        assertThat(visit.all("table.compare .cell-region").first()).isVisible();
        Assertions.assertThat(visit.overflow()).isZero();
    }

    private static void choose(Visit visit, String place) {
        int before = visit.all(".chooser .chip").count();
        visit.all("#region-input").fill(place);
        assertThat(visit.all("#region-offers [role=option]").first()).containsText(place);
        visit.page().keyboard().press("Enter");
        assertThat(visit.all(".chooser .chip")).hasCount(before + 1);
    }
}
