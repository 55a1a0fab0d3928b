package dateline.markdown;

import dateline.text.Html;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** A body's markup with its holes filled as a page would fill them, each target standing for itself. */
final class Filled {
    private Filled() {}

    static String html(Body body) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Body.Hole hole : body.holes()) {
            out.append(body.html(), from, hole.at());
            if (hole instanceof Body.Link link) {
                attribute(" href", Address.encode(link.target()), out);
            } else if (hole instanceof Body.Picture picture) {
                attribute("<img src", Address.encode(picture.source()), out);
                attribute(" alt", picture.alt(), out);
                if (!picture.title().isEmpty()) {
                    attribute(" title", picture.title(), out);
                }
                out.append('>');
            }
            from = hole.at();
        }
        return out.append(body.html(), from, body.html().length()).toString();
    }

    /** The text that links may be laid on. */
    static String text(Body body) {
        return new String(body.text());
    }

    /** The words that a reader sees. */
    static String words(Body body) {
        return Jsoup.parseBodyFragment(html(body)).wholeText().strip();
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(name).append("=\"").append(Html.escape(value)).append('"');
    }

    /** What is wrong with the runs of a body; empty when each is the same in the text and in the markup. */
    static List<String> brokenRuns(Body body) {
        List<String> broken = new ArrayList<>();
        int[] runs = body.runs();
        String text = text(body);
        int textEnd = 0;
        int htmlEnd = 0;
        for (int i = 0; i < runs.length; i += 3) {
            boolean rising = runs[i] >= textEnd && runs[i + 1] >= htmlEnd && runs[i + 2] > 0;
            textEnd = runs[i] + runs[i + 2];
            htmlEnd = runs[i + 1] + runs[i + 2];
            if (!rising || !text.substring(runs[i], textEnd).equals(body.html().substring(runs[i + 1], htmlEnd))) {
                broken.add("run " + i / 3 + " at " + runs[i] + " and " + runs[i + 1]);
            }
        }
        return broken;
    }
}
