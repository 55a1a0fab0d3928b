package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a key, a token or a password. */
final class LeakSecret implements TextRule {
    private static final List<Shape> SHAPES = List.of(
            shape("an AWS access key", "IA", "\\bA[KS]IA[0-9A-Z]{16}\\b"),
            shape("a GitHub token", "ghp_", "\\bghp_[A-Za-z0-9]{36,}\\b"),
            shape("a GitHub token", "gho_", "\\bgho_[A-Za-z0-9]{36,}\\b"),
            shape("a GitHub token", "ghu_", "\\bghu_[A-Za-z0-9]{36,}\\b"),
            shape("a GitHub token", "ghs_", "\\bghs_[A-Za-z0-9]{36,}\\b"),
            shape("a GitHub token", "ghr_", "\\bghr_[A-Za-z0-9]{36,}\\b"),
            shape("a GitHub token", "github_pat_", "\\bgithub_pat_[A-Za-z0-9_]{50,}\\b"),
            shape("a GitLab token", "glpat-", "\\bglpat-[A-Za-z0-9_-]{20,}"),
            shape("a Slack token", "xox", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
            shape("a Slack webhook", "hooks.slack.com", "hooks\\.slack\\.com/services/T[A-Za-z0-9/]{20,}"),
            shape("a Google key", "AIza", "\\bAIza[0-9A-Za-z_-]{35}"),
            shape("a Stripe key", "_live_", "\\b[sr]k_live_[0-9A-Za-z]{16,}"),
            shape("an npm token", "npm_", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            shape("a SendGrid key", "SG.", "\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
            shape("a signed token", "eyJ", "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            shape("a private key", "PRIVATE KEY", "-----BEGIN (?:[A-Z]+ ){0,2}PRIVATE KEY(?: BLOCK)?-----"),
            shape(
                    "an address with a password",
                    "://",
                    "\\b[a-z][a-z0-9+]{1,20}://[^\\s/:@\"'<>]{1,64}:[^\\s/:@\"'<>]{3,64}@[\\w.-]+"));

    private static final int SHORTEST = 9;
    private static final int LONGEST_WORD = 20;

    private record Shape(String what, String sign, Pattern pattern) {}

    private static Shape shape(String what, String sign, String pattern) {
        return new Shape(what, sign, Pattern.compile(pattern));
    }

    @Override
    public Rule rule() {
        return Rule.LEAK_SECRET;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isPublishedNow();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        String text = proof.published();
        boolean tokens = hasToken(text);
        for (Shape shape : SHAPES) {
            boolean may = tokens || shape.sign().equals("PRIVATE KEY");
            if (may && text.contains(shape.sign()) && (!shape.sign().equals("://") || text.indexOf('@') >= 0)) {
                Matcher secret = shape.pattern().matcher(text);
                while (secret.find()) {
                    problems.add(
                            rule(),
                            proof.at(secret.start()),
                            "this has the shape of " + shape.what(),
                            "remove it, and make it worthless where it was issued");
                }
            }
        }
    }

    /** Whether characters stand together as in the shortest secret, and not only letters, as in a word: cheap to tell. */
    private static boolean hasToken(String text) {
        int run = 0;
        boolean mixed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean sign = (c >= '-' && c <= ':') || c == '_';
            run = letter || sign ? run + 1 : 0;
            mixed = run > 0 && (mixed || sign);
            if ((mixed && run >= SHORTEST) || run >= LONGEST_WORD) {
                return true;
            }
        }
        return false;
    }
}
