package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.Locale;
import java.util.Set;

/** A link that says nothing to those who hear it alone. */
final class LinkText implements TextRule {
    private static final int LONGEST = 40;

    /** In the languages that the theme speaks and a few others. */
    private static final Set<String> WEAK = Set.of(
            "here",
            "click here",
            "click",
            "this",
            "this link",
            "link",
            "this page",
            "this article",
            "read more",
            "more",
            "learn more",
            "see more",
            "details",
            "source",
            "여기",
            "여기를 클릭",
            "이곳",
            "링크",
            "더 보기",
            "자세히",
            "자세히 보기",
            "hier",
            "mehr",
            "weiterlesen",
            "ici",
            "cliquez ici",
            "lire la suite",
            "en savoir plus",
            "aquí",
            "más",
            "leer más",
            "aqui",
            "clique aqui",
            "saiba mais",
            "ここ",
            "こちら",
            "もっと見る",
            "这里",
            "点击这里",
            "更多");

    private static String plain(String words) {
        return words.replaceAll("[*_`~.…→»›>:]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Rule rule() {
        return Rule.LINK_TEXT;
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        String text = proof.text();
        String prose = proof.prose();
        for (int close = text.indexOf(']', proof.body()); close >= 0; close = text.indexOf(']', close + 1)) {
            if (!text.startsWith("(", close + 1) && !text.startsWith("[", close + 1)) {
                continue;
            }
            int open = text.lastIndexOf('[', close);
            boolean isLink = open >= proof.body()
                    && close - open <= LONGEST
                    && prose.charAt(open) == '['
                    && (open == 0 || text.charAt(open - 1) != '!');
            if (isLink) {
                check(text.substring(open + 1, close), open, proof, problems);
            }
        }
        for (int open = text.indexOf("<a ", proof.body()); open >= 0; open = text.indexOf("<a ", open + 1)) {
            int words = text.indexOf('>', open) + 1;
            int close = words > 0 ? text.indexOf("</a>", words) : -1;
            // of code and comments the prose has nothing
            if (close >= 0 && close - words <= LONGEST) {
                check(prose.substring(words, close), open, proof, problems);
            }
        }
    }

    private void check(String words, int at, Proof proof, Problems problems) {
        if (WEAK.contains(plain(words))) {
            problems.add(
                    rule(),
                    proof.at(at),
                    "the link \"" + words.strip() + "\" does not say where it leads",
                    "lay it on the words that name its target");
        }
    }
}
