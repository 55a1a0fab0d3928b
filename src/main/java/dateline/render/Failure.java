package dateline.render;

import dateline.page.View;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.text.Nearest;
import dateline.text.RecordShape;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a page could not be printed, in one line.
 *
 * @param place in the template
 * @param message what is wrong
 * @param hint what to type instead; may be empty
 */
record Failure(Place place, String message, String hint) {
    private static final Pattern ADVICE =
            Pattern.compile(" \\(wrapper: [^)]*\\)|, but was expecting one of these patterns"
                    + "|\\s+(Check if|This usually|\\(Note that|\\(See FreeMarker|Help \\(latest).*$");

    /** The template that cannot be parsed, if that is what went wrong, now or when it was needed first. */
    static Optional<Failure> unparsed(Throwable thrown, TemplateTexts texts) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException e) {
                Place place = texts.place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
                return Optional.of(new Failure(place, firstLine(e.getEditorMessage()), ""));
            }
        }
        return Optional.empty();
    }

    /** A template that failed while it printed a page's record. */
    static Failure of(TemplateException e, TemplateTexts texts, View view) {
        return unparsed(e, texts).orElseGet(() -> failed(e, texts, view));
    }

    private static Failure failed(TemplateException e, TemplateTexts texts, View view) {
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
        String name = e.getTemplateSourceName() == null ? view.template() + ".ftlh" : e.getTemplateSourceName();
        Place place = texts.place(name, line, column);
        if (e instanceof UnknownName unknown) {
            return new Failure(place, firstLine(e.getMessageWithoutStackTop()), unknown.hint());
        }
        String blamed = e.getBlamedExpressionString();
        if (e instanceof InvalidReferenceException && blamed != null) {
            return new Failure(place, "\"" + blamed + "\" is missing", missing(blamed, view));
        }
        String message = firstLine(e.getMessageWithoutStackTop());
        return new Failure(place, blamed == null ? message : message + ": " + firstLine(blamed), "");
    }

    Problem problem(String page) {
        return new Problem(Rule.TEMPLATE_ERROR, place, message + ", on page " + page, hint);
    }

    /** The first line of FreeMarker's message, without its general advice and the names of its classes. */
    static String firstLine(String message) {
        String line = message.strip().lines().findFirst().orElse("unknown error");
        return ADVICE.matcher(line).replaceAll("").replaceAll("[:.,]?\\s*$", "");
    }

    private static String missing(String expression, View view) {
        List<String> names = RecordShape.of(view.getClass()).names();
        String first = expression.split("[^\\w]", 2)[0];
        return names.contains(first)
                ? "it need not be there: write <#if " + expression + "??> … </#if> around it"
                : Nearest.hint(first, names, "the page has " + String.join(", ", names));
    }
}
