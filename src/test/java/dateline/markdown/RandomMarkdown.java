package dateline.markdown;

import java.util.List;
import java.util.Random;

/** Texts that nobody would write, made of everything that means something in Markdown; the same for the same seed. */
final class RandomMarkdown {
    private static final List<String> WORDS = List.of(
            "Seoul", "NATO", "북한", "국방부는", "tea", "a", "B&B", "x < y", "“q”", "5", "naïve", "東京", "🚆", "\u202Ex",
            "\u0007");

    private static final List<String> MARKS = List.of(
            "*",
            "**",
            "_",
            "__",
            "~~",
            "`",
            "``",
            "[",
            "]",
            "](",
            ")",
            "(",
            "![",
            "<",
            ">",
            "&",
            "&amp;",
            "&#x202E;",
            "&lt;",
            "\\",
            "\"",
            "'",
            "--",
            "---",
            "...",
            "|",
            ":",
            "#",
            "  \n",
            "\\\n",
            "[^1]",
            "[^2]",
            "[x]",
            "[ ] ",
            "](topic:nato)",
            "](../02/a.md#b)",
            "](https://e.org/a_b)",
            "](javascript:x)",
            "](<a b> \"t\")",
            "https://e.org/x.",
            "www.e.org",
            "a@e.org",
            "<https://e.org>",
            "![A](a.png)",
            "![](b.png \"c\")");

    private static final List<String> BLOCKS = List.of(
            "\n\n",
            "\n",
            "\n# ",
            "\n### ",
            "\n> ",
            "\n>> ",
            "\n- ",
            "\n  - ",
            "\n1. ",
            "\n   1) ",
            "\n    ",
            "\n```\n",
            "\n~~~ js\n",
            "\n***\n",
            "\n===\n",
            "\n| a | b |\n|---|:-:|\n| c | ",
            "\n[x]: /y 'z'\n",
            "\n[^1]: ",
            "\n[^2]: ",
            "\n*[NATO]: North \"Atlantic\"\n",
            "\n- [x] ",
            "\n\t",
            "\n<!-- c -->\n",
            "\n![A](a.png \"b\")\n");

    private static final List<String> HTML = List.of(
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<div class=\"x\">",
            "</div>",
            "\n<div>\n",
            "\n</div>\n",
            "<script>",
            "</script>",
            "<a href=\"b.md\">",
            "</a>",
            "<img src=a.png>",
            "<table>",
            "<tr><td>",
            "</table>",
            "<!--",
            "-->",
            "<style>",
            "</style>",
            "<svg>",
            "</svg>",
            "<i title='\">'>",
            "<h1>",
            "</h1>",
            "<ul><li>",
            "</ul>",
            "<pre>\n\n",
            "</pre>",
            "<button>",
            "<object>",
            "</object>",
            "<select>",
            "<br/>",
            "<?php",
            "?>",
            "<![CDATA[",
            "]]>",
            "<p onclick=x",
            "<math><mi>",
            "<details><summary>",
            "<textarea>",
            "<caption>",
            "<figure>",
            "<ruby>a<rt>b");

    private RandomMarkdown() {}

    /** A text of some pieces, with raw HTML among them or not. */
    static String of(long seed, int pieces, boolean html) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            int kind = random.nextInt(html ? 12 : 10);
            List<String> from = kind < 4 ? WORDS : kind < 8 ? MARKS : kind < 10 ? BLOCKS : HTML;
            out.append(from.get(random.nextInt(from.size())));
            if (kind < 4 && random.nextBoolean()) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** Raw HTML and nothing else. */
    static String html(long seed, int pieces) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            List<String> from = random.nextInt(4) == 0 ? WORDS : HTML;
            out.append(from.get(random.nextInt(from.size())));
        }
        return out.toString();
    }
}
