package dateline.render;

import dateline.page.View;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.text.Words;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * The templates of a digest, ready to print: {@code templates.render(view, "/about/")}. Made once, then used by any
 * number of threads.
 */
public final class Templates {
    private static final String FOLDER = "templates/";

    static {
        // FreeMarker tells everything by exceptions; otherwise it would look for a logging library and write there too
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private final TemplateTexts texts;
    private volatile Configuration configuration;
    private final ThreadLocal<Utf8Writer> writers = ThreadLocal.withInitial(Utf8Writer::new);

    private Templates(TemplateTexts texts) {
        this.texts = texts;
    }

    /**
     * Takes templates. What they need is checked here; each is parsed when a page first needs it, so that a build that
     * has nothing to print does without.
     *
     * @param texts text by name below {@code templates/}: {@code article.ftlh}, {@code parts/card.ftlh}; a site's own laid
     *     over the default theme's
     * @param words the theme's words in the site's language, by key
     * @return the templates; a problem for each that needs one that does not exist, or asks for what templates must not have
     */
    public static Checked<Templates> of(Map<String, String> texts, Map<String, String> words) {
        TemplateTexts checked = TemplateTexts.of(new TreeMap<>(texts), Words.of(words));
        return new Checked<>(new Templates(checked), checked.problems());
    }

    /**
     * Prints a page.
     *
     * @param page what the page is called in a message: its address, with the file that it is made of
     * @return the page in UTF-8; nothing and a problem at the template's line and column when it cannot be printed
     */
    public Checked<byte[]> render(View view, String page) {
        String name = view.template() + ".ftlh";
        if (!texts.has(name)) {
            return failed(new Problem(
                    Rule.TEMPLATE_MISSING, Place.of(FOLDER + name), "there is no such template, on page " + page, ""));
        }
        Utf8Writer out = writers.get();
        out.reset();
        try {
            configuration().getTemplate(name).process(Models.record(view), out);
            return Checked.of(out.toByteArray());
        } catch (TemplateException e) {
            return failed(Failure.of(e, texts, view).problem(page));
        } catch (StackOverflowError e) {
            return failed(new Problem(
                    Rule.TEMPLATE_ERROR,
                    Place.of(FOLDER + name),
                    "a macro calls itself without end, on page " + page,
                    ""));
        } catch (IOException e) { // neither the loader nor the writer touches a disk
            return failed(Failure.unparsed(e, texts)
                    .orElseThrow(() -> new UncheckedIOException(e))
                    .problem(page));
        }
    }

    /** Whether a template has all that it needs; what is wrong with one that has not is known already. */
    public boolean canPrint(View view) {
        return texts.isWhole(view.template() + ".ftlh");
    }

    /**
     * A digest of all that a template's output depends on beside its page record: its text, what it includes and imports
     * at any remove, the theme's words.
     *
     * @param template as {@link View#template()} names it: {@code article}
     */
    public String fingerprint(String template) {
        return texts.fingerprint(template + ".ftlh");
    }

    private static Checked<byte[]> failed(Problem problem) {
        return new Checked<>(new byte[0], List.of(problem));
    }

    private Configuration configuration() {
        if (configuration == null) {
            synchronized (texts) {
                if (configuration == null) {
                    configuration = configure(texts);
                }
            }
        }
        return configuration;
    }

    private static Configuration configure(TemplateTexts texts) {
        StringTemplateLoader loader = new StringTemplateLoader();
        texts.names().forEach(name -> loader.putTemplate(name, texts.text(name), 0));
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(loader);
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setTabSize(1);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(Models.WRAPPER);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setAttemptExceptionReporter((exception, environment) -> {});
        configuration.setLogTemplateExceptions(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        TemplateHashModel words = WordsModel.of(texts.words());
        configuration.setSharedVariable("words", words);
        WordsModel.methods(texts.words()).forEach(configuration::setSharedVariable);
        return configuration;
    }
}
