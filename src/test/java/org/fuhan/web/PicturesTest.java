package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of the documentation; run by {@code scripts/screenshots}. */
@Tag("browser")
@ExtendWith(Visits.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "run by scripts/screenshots")
class PicturesTest {
    @Test
    void ofTheThreeJobs(Visit visit) {
        Page page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        visit.open("/?q=困境儿童");
        assertThat(visit.all(".result").first()).isVisible();
        take(page, "search");
        visit.open("/?q=困境儿童&region=350203&year=2024");
        visit.all(".result h2 a").first().click();
        visit.all("letter-text mark.money").nth(2).click();
        assertThat(visit.all(".item.chosen")).hasCount(1);
        take(page, "letter");
        visit.open("/?view=compare&q=困境儿童&region=350203&region=420102");
        assertThat(visit.all("table.compare")).isVisible();
        take(page, "compare");
        visit.open("/");
        page.locator("#q").pressSequentially("厦门 kjet");
        assertThat(visit.all("#q-offers [role=option]").first()).isVisible();
        page.keyboard().press("ArrowDown");
        take(page, "suggest");
        visit.open("/?view=batch");
        page.locator("#batch-lines").fill("困境儿童\n老旧小区加装电梯\n停车 夜间\n课后服物");
        page.locator(".batch-form .primary").click();
        assertThat(visit.all("table.batch")).isVisible();
        take(page, "batch");
        page.setViewportSize(390, 844);
        visit.open("/?q=困境儿童");
        take(page, "search-phone");
    }

    private static void take(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name + ".png")));
    }
}
