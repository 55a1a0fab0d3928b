package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail address that is not one of the newsroom. */
final class LeakMail implements TextRule {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.%+@/-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,5}\\.[A-Za-z]{2,24}\\b");

    @Override
    public Rule rule() {
        return Rule.LEAK_MAIL;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isPublishedNow();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        String text = proof.published();
        if (text.indexOf('@') < 0) {
            return;
        }
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            if (!newsroom.mail().mayBePublished(address.group())) {
                problems.add(
                        rule(),
                        proof.at(address.start()),
                        address.group() + " is the mail address of somebody outside the newsroom",
                        "remove it, or add it to the author's file as email:");
            }
        }
    }
}
