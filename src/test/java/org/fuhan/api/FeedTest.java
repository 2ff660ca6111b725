package org.fuhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A query's feed: Atom that a reader of feeds can follow. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.over(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void holdsWhatTheQueryFindsNewestFirst() {
        Document feed = feed("?q=" + TestServer.encoded("困境儿童") + "&region=350200");

        assertThat(texts(feed.getDocumentElement(), "title").get(0)).isEqualTo("复函：困境儿童 · 地区 福建省厦门市");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(2);
        assertThat(links(feed)).anyMatch(link -> link.endsWith("/?view=letter&id=0789ab"));
        assertThat(links(feed).stream().filter(link -> link.contains("view=letter")))
                .first()
                .asString()
                .as("what came last")
                .endsWith("0789ab");
        assertThat(feed("").getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(3);
        assertThat(feed("?q=" + TestServer.encoded("1200元 500元 走访 补助"))
                        .getElementsByTagNameNS(ATOM, "entry")
                        .getLength())
                .as("some of the words are not what is followed")
                .isZero();
    }

    @Test
    void theTitleTellsWhatNarrowsTheLetters() {
        assertThat(title("")).isEqualTo("复函：全部");
        assertThat(
                        title(
                                "?region=350200&year=2024&year=2023&kind=CPPCC_PROPOSAL&category=A&from=2024-01-31&amountMin=1205000"))
                .isEqualTo("复函：地区 福建省厦门市 · 2024、2023年 · 政协提案 · A类 · 2024年1月31日起 · 不少于120.5万元");
        assertThat(title("?amountMin=1&amountMax=12345")).isEqualTo("复函：不少于1元 · 不多于1.2345万元");
        assertThat(server.get("/api/v1/feed.atom?year=2024&year=2023", "Accept-Language", "en")
                        .body())
                .contains("<title>Replies: 2024, 2023</title>");
        assertThat(server.get("/api/v1/feed.atom?year=2024&amountMax=20000&to=2024-01-31", "Accept-Language", "en")
                        .body())
                .contains("<title>Replies: 2024 · until 31 January 2024 · at most 20,000 yuan</title>");
    }

    private static String title(String query) {
        return texts(feed(query).getDocumentElement(), "title").get(0);
    }

    @Test
    void hasAllThatTheStandardRequires() {
        Document feed = feed("?q=" + TestServer.encoded("儿童"));
        List<Element> holders = new ArrayList<>(elements(feed.getDocumentElement(), "entry"));
        holders.add(feed.getDocumentElement());

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        for (Element holder : holders) {
            assertThat(children(holder, "id")).singleElement().asString().startsWith("urn:uuid:");
            assertThat(children(holder, "title")).singleElement().asString().isNotBlank();
            assertThat(children(holder, "updated")).singleElement().satisfies(Instant::parse);
            assertThat(children(holder, "author")).isNotEmpty();
        }
        assertThat(elements(feed.getDocumentElement(), "link")).anySatisfy(link -> {
            assertThat(link.getAttribute("rel")).isEqualTo("self");
            assertThat(link.getAttribute("href")).contains("/api/v1/feed.atom?q=");
        });
        assertThat(texts(feed.getDocumentElement(), "id")).doesNotHaveDuplicates();
    }

    @Test
    void isAskedAgainByItsTag() {
        HttpResponse<String> first = server.get("/api/v1/feed.atom?q=a");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(TestServer.type(first)).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(server.get("/api/v1/feed.atom?q=a", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/api/v1/feed.atom?q=a").body()).isEqualTo(first.body());
        assertThat(server.get("/api/v1/feed.atom", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEmptyFeedIsAFeedAndABadQueryIsNone() {
        Document feed = feed("?q=" + TestServer.encoded("没有的词<&>\u0007]]>"));

        assertThat(elements(feed.getDocumentElement(), "entry")).isEmpty();
        assertThat(children(feed.getDocumentElement(), "title").get(0)).contains("<&>");
        assertThat(server.get("/api/v1/feed.atom?page=2").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/feed.atom?region=" + TestServer.encoded("没有的地方"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static Document feed(String query) {
        HttpResponse<byte[]> answer = server.bytes("/api/v1/feed.atom" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
        } catch (Exception e) {
            throw new AssertionError(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> children(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(element -> element.getParentNode().isSameNode(parent))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> links(Document feed) {
        return elements(feed.getDocumentElement(), "link").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
