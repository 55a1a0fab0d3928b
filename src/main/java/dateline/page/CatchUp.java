package dateline.page;

import dateline.config.OutputKind;
import dateline.text.WebPath;

/** Where the lists of latest articles lie, by which browsers tell their readers what is new since their last visit. */
public final class CatchUp {
    /** The script that reads them. */
    static final String SCRIPT = "catch-up.js";

    private CatchUp() {}

    /** The list of a page. */
    public static WebPath listOf(WebPath page) {
        return page.child("new.json");
    }

    /** What a page says of its list; empty when there are none. */
    static String href(Context context, WebPath page) {
        return context.makes(OutputKind.CATCH_UP) ? context.href(listOf(page)) : "";
    }
}
