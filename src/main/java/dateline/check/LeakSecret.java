package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a key, a token or a password. */
final class LeakSecret implements TextRule {
    private static final List<Shape> SHAPES = List.of(
            shape("an AWS access key", "AKIA", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            shape("a GitHub token", "gh", "\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"),
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
        for (Shape shape : SHAPES) {
            if (text.contains(shape.sign())) {
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
}
