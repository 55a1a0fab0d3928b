package dateline.page;

import java.util.List;
import java.util.Optional;

/** What stands around the content of every page. */
@Meaning("what stands around the content of every page")
public record SiteView(
        @Meaning("name of the digest") String title,
        @Meaning("tagline; empty when none") String tagline,
        @Meaning("BCP 47") String language,
        @Meaning("ltr or rtl") String direction,
        @Meaning("address of the front page") String home,

        @Meaning("path before every address, without a slash at its end; empty, or /repo")
        String base,

        @Meaning("address of the description by which browsers search the digest; empty when there is no search")
        String openSearch,

        @Meaning("links of the footer: corrections, policies, about, feed")
        List<Link> footer,

        @Meaning("where readers send feedback") Optional<Link> feedback,
        @Meaning("who publishes the digest") String publisher) {}
