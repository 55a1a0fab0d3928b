package dateline.wire;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where the text of a page lies when nothing says so: each paragraph speaks for the elements around it, links speak
 * against them. A small idea of Readability's, enough for pages whose markup says nothing else.
 */
final class MainText {
    private static final int SHORTEST = 40;

    private MainText() {}

    static Optional<Element> of(Document page) {
        IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
        Element best = null;
        double most = 0;
        for (Element paragraph : page.select("p, pre, blockquote, td, div")) {
            String own = paragraph.nameIs("div") || paragraph.nameIs("td") ? paragraph.ownText() : paragraph.text();
            if (own.length() >= SHORTEST && paragraph.closest("nav, footer, aside, form") == null) {
                double weight = (own.length() / 100.0 + commas(own) + 1) * (1 - linked(paragraph));
                Element at = paragraph.nameIs("p") || paragraph.nameIs("blockquote") ? paragraph.parent() : paragraph;
                for (int level = 1; at != null && level <= 3 && !at.nameIs("html"); level++, at = at.parent()) {
                    double score = scores.merge(at, weight / level, Double::sum);
                    if (score > most) {
                        most = score;
                        best = at;
                    }
                }
            }
        }
        return Optional.ofNullable(best == null ? page.body() : best);
    }

    /** Words of paragraphs in an element. */
    static int words(Element element) {
        return element.text().split(" ").length;
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',' || c == '、' || c == '，').count();
    }

    private static double linked(Element element) {
        int all = Math.max(1, element.text().length());
        int inLinks = element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return Math.min(1, (double) inLinks / all);
    }
}
