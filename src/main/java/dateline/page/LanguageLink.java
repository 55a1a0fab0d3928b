package dateline.page;

/** The same content in a language. */
@Meaning("the same content in a language")
public record LanguageLink(
        @Meaning("BCP 47, or x-default") String language,
        @Meaning("full address") String href,
        @Meaning("the language's own name: 한국어") String text) {}
