package org.fuhan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What could not be read, in the browser: sent from the page, taken in by the server, named with its reason. */
@Tag("browser")
@ExtendWith(Visits.class)
class FailuresPageTest {
    private static final String SEND_AN_EMPTY_FILE = """
            async () => {
              const form = new FormData();
              form.append('file', new File([''], '林致远的信.txt'));
              const sent = await (await fetch('/api/v1/letters', {method: 'POST', body: form})).json();
              for (let i = 0; i < 300; i++) {
                const job = await (await fetch('/api/v1/jobs/' + sent.job.id)).json();
                if (job.state === 'DONE' || job.state === 'FAILED') return job.state;
                await new Promise((later) => setTimeout(later, 100));
              }
              return 'still running';
            }
            """;

    @Test
    void tellsWhatCouldNotBeReadAndWhyWithoutNames(Visit visit) {
        Page page = visit.open("/");
        Assertions.assertThat(page.evaluate(SEND_AN_EMPTY_FILE)).isEqualTo("DONE");
        visit.all(".foot a").click();
        assertThat(visit.all("h1")).hasText("未能读取的文件");
        visit.all(".reasons a:has-text(\"没有文字\")").click();
        assertThat(visit.all("table.batch tbody tr").first()).containsText("林某甲的信.txt");
        assertThat(visit.all("table.batch tbody tr").first()).containsText("文件里没有文字");
        assertThat(visit.all("failures-page")).not().containsText("林致远");
        visit.all(".language").click();
        assertThat(visit.all("table.batch tbody tr").first()).containsText("The file holds no text.");
        visit.all(".language").click();
    }
}
