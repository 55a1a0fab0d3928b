package dateline.render;

import dateline.text.Html;
import dateline.text.Nearest;
import dateline.text.Words;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Map;

/**
 * The theme's words as templates see them: {@code words.related}, {@code say("minutes", 4)}, {@code say("article", 7)}
 * and {@code grouped(1234)}.
 */
record WordsModel(Words words) implements TemplateHashModel {
    static TemplateHashModel of(Words words) {
        return new WordsModel(words);
    }

    static Map<String, TemplateMethodModelEx> methods(Words words) {
        WordsModel shared = new WordsModel(words);
        return Map.of("say", shared::say, "grouped", shared::grouped);
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        return new SimpleScalar(words.say(known(key)));
    }

    @Override
    public boolean isEmpty() {
        return words.all().isEmpty();
    }

    /**
     * {@code say(key, argument …)}: text, or markup when an argument is markup. A key of which there are only {@code
     * keyOne} and {@code keyMany} counts its first argument.
     */
    private Object say(List<?> arguments) throws TemplateModelException {
        String key = text(arguments, 0);
        Object[] rest = new Object[arguments.size() - 1];
        boolean markup = false;
        for (int i = 0; i < rest.length; i++) {
            if (arguments.get(i + 1) instanceof TemplateHTMLOutputModel html) {
                rest[i] = Html.of(HTMLOutputFormat.INSTANCE.getMarkupString(html));
                markup = true;
            } else if (arguments.get(i + 1) instanceof TemplateNumberModel) {
                rest[i] = whole(arguments, i + 1);
            } else {
                rest[i] = text(arguments, i + 1);
            }
        }
        if (rest.length > 0 && rest[0] instanceof Long number && words.all().containsKey(key + "Many")) {
            return new SimpleScalar(words.count(key, number));
        }
        known(key);
        return markup
                ? HTMLOutputFormat.INSTANCE.fromMarkup(words.markup(key, rest).markup())
                : new SimpleScalar(words.say(key, rest));
    }

    private Object grouped(List<?> arguments) throws TemplateModelException {
        return new SimpleScalar(words.number(whole(arguments, 0)));
    }

    private String known(String key) throws TemplateModelException {
        if (words.all().containsKey(key)) {
            return key;
        }
        throw new UnknownName(
                "the theme has no words \"" + key + "\"",
                Nearest.hint(key, words.all().keySet(), "add " + key + " = … to templates/words/"));
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("argument " + (index + 1) + " must be text");
    }

    private static long whole(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateNumberModel number) {
            return number.getAsNumber().longValue();
        }
        throw new TemplateModelException("argument " + (index + 1) + " must be a number");
    }
}
