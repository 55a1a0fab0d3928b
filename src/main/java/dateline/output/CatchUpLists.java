package dateline.output;

import com.google.gson.Gson;
import dateline.config.OutputKind;
import dateline.page.CatchUp;
import dateline.page.Context;
import dateline.page.Pages;
import dateline.site.Listing;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Topic;
import dateline.text.WebPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code new.json} of the front page and of each topic: the addresses of the latest articles, newest first. */
final class CatchUpLists {
    private static final int MOST = 30;

    private CatchUpLists() {}

    static List<WebPath> paths(Context context) {
        List<WebPath> paths = new ArrayList<>();
        if (context.config().makes(OutputKind.CATCH_UP)) {
            paths.add(CatchUp.listOf(WebPath.HOME));
            topics(context)
                    .forEach(topic -> paths.add(CatchUp.listOf(topic.subject().path())));
        }
        return paths;
    }

    static List<Output> of(Context context, Pages pages, Instant now) {
        List<Output> outputs = new ArrayList<>();
        if (context.config().makes(OutputKind.CATCH_UP)) {
            List<Published> latest = Site.newestFirst(context.site().articles(), MOST);
            outputs.add(list(context, WebPath.HOME, latest));
            topics(context)
                    .forEach(topic -> outputs.add(list(context, topic.subject().path(), topic.latest(MOST))));
        }
        return outputs;
    }

    private static List<Listing<Topic>> topics(Context context) {
        return context.config().makes(OutputKind.TOPICS)
                ? List.copyOf(context.site().topics().values())
                : List.of();
    }

    private static Output list(Context context, WebPath page, List<Published> newestFirst) {
        List<String> addresses = newestFirst.stream()
                .map(article -> context.config().href(article.path()))
                .toList();
        return Output.of(
                CatchUp.listOf(page), addresses, list -> new Gson().toJson(list).getBytes(StandardCharsets.UTF_8));
    }
}
