package dateline.mail;

import dateline.page.Card;
import dateline.page.EditionBody;
import dateline.page.Stamp;
import dateline.page.View;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A letter in plain text: lines of at most 72 columns, every address in full on a line of its own. */
public final class LetterText {
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private LetterText(Words words) {
        this.words = words;
    }

    /** @param words the theme's words */
    public static String of(View.Email view, Words words) {
        LetterText text = new LetterText(words);
        text.letter(view);
        return text.out.toString();
    }

    private void letter(View.Email view) {
        EditionBody edition = view.edition();
        line(view.site().title().toUpperCase(Locale.ROOT));
        line(facts(edition));
        line(words.say("viewInBrowser") + ":");
        line(view.letter().browser());
        if (!edition.title().isEmpty()) {
            gap();
            wrapped(edition.title());
        }
        for (Element block :
                Jsoup.parseBodyFragment(edition.note().markup()).body().children()) {
            gap();
            wrapped(block.text());
        }
        edition.lead().ifPresent(lead -> {
            gap();
            article(lead, true);
        });
        edition.sections().forEach(group -> group(group.section().text(), group.articles(), true));
        group(words.say("inBrief"), edition.briefs(), false);
        group(words.say("addedLater"), edition.addedLater(), true);
        gap();
        line("-- " + words.say("endOfEdition") + " --");
        gap();
        wrapped(words.say("publishedBy", view.site().publisher()));
        if (!view.letter().address().isEmpty()) {
            wrapped(view.letter().address());
        }
        line(words.say("unsubscribe") + ":");
        line(view.letter().unsubscribe());
    }

    private String facts(EditionBody edition) {
        List<String> facts = new ArrayList<>();
        facts.add(edition.edition().day().words());
        if (edition.edition().number() > 0) {
            facts.add(words.say("number", edition.edition().number()));
        }
        facts.add(words.count("article", edition.count()));
        facts.add(words.count("word", edition.words()));
        facts.add(words.count("minutes", edition.minutes()));
        return String.join(" · ", facts);
    }

    private void group(String name, List<Card> articles, boolean showKind) {
        if (articles.isEmpty()) {
            return;
        }
        gap();
        line(name.toUpperCase(Locale.ROOT));
        line("-".repeat(Math.min(Columns.WIDTH, Columns.of(name))));
        for (int i = 0; i < articles.size(); i++) {
            if (i > 0) {
                gap();
            }
            article(articles.get(i), showKind);
        }
    }

    private void article(Card card, boolean showKind) {
        wrapped(
                showKind && !card.kind().isEmpty()
                        ? words.say("labelled", card.kind(), card.headline())
                        : card.headline());
        if (!card.summary().isEmpty()) {
            wrapped(card.dateline().isEmpty() ? card.summary() : card.dateline() + " — " + card.summary());
        }
        List<String> facts = new ArrayList<>();
        card.time().map(Stamp::words).ifPresent(facts::add);
        if (!card.source().isEmpty()) {
            facts.add(card.source());
        }
        if (card.corrected()) {
            facts.add(words.say("wasCorrected"));
        }
        if (!facts.isEmpty()) {
            wrapped("[" + String.join(" · ", facts) + "]");
        }
        line(card.href());
    }

    private void wrapped(String text) {
        Columns.wrap(text).forEach(this::line);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void gap() {
        out.append('\n');
    }
}
