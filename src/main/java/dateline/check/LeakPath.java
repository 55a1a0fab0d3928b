package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of somebody's computer. */
final class LeakPath implements TextRule {
    private static final List<String> SIGNS = List.of("/home/", "/Users/", "/root/", "/var/folders/", ":\\", "file://");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./~:-])(/home/|/Users/|/root/|/var/folders/)[\\w-](?:[\\w./-]*[\\w/-])?"
                    + "|(?<!\\w)[A-Za-z]:\\\\(Users|Documents and Settings|Windows|Program Files)\\\\(?:[^\\s\"'<>|]*[^\\s\"'<>|.,;:!?)\\]])?"
                    + "|file://[\\w./%-]*[\\w/%-]");

    @Override
    public Rule rule() {
        return Rule.LEAK_PATH;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isPublishedNow();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        String text = proof.published();
        if (SIGNS.stream().noneMatch(text::contains)) {
            return;
        }
        Matcher path = PATH.matcher(text);
        while (path.find()) {
            problems.add(
                    rule(),
                    proof.at(path.start()),
                    "\"" + path.group() + "\" is a path of somebody's computer",
                    "name the file alone, or link to where readers find it");
        }
    }
}
