package org.fuhan.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** One person's visit to the page: a fresh browser profile that remembers what the browser complained of. For one test. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private boolean refusalExpected;

    Visit(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
    }

    /** The browser's tab. */
    Page page() {
        return page;
    }

    /** The profile. */
    BrowserContext context() {
        return context;
    }

    /** Opens an address of the page, such as {@code /?q=…}, and waits until it rests. */
    Page open(String path) {
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Elements by CSS selector. */
    Locator all(String selector) {
        return page.locator(selector);
    }

    /** From now on an answer of 4xx, or none, is what the test is about. */
    void expectRefusal() {
        refusalExpected = true;
    }

    /** What the browser complained of: script errors, blocked styles or scripts, files that are missing. */
    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> !refusalExpected || !complaint.contains("Failed to load resource"))
                .toList();
    }

    /** How many pixels the page is wider than its window. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    /** Whether the first element lies within the window, once scrolling has come to rest. */
    boolean seen(String selector) {
        page.waitForTimeout(100);
        return (Boolean) page.evaluate(
                "s => { const r = document.querySelector(s).getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }",
                selector);
    }

    @Override
    public void close() {
        context.close();
    }
}
