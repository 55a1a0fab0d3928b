package dateline.article;

import dateline.article.Article.Name;
import java.util.List;

/**
 * {@code content/pages/**.md}: a page of its own, such as About. {@code pages/guide/start.md} is {@code /guide/start/},
 * and a file named {@code index.md} is its folder's page.
 *
 * @param place its address without slashes at the ends: {@code guide/start}; empty only for {@code pages/index.md},
 *     which then takes the front page's place
 * @param summary default: the first paragraph
 * @param order among its neighbours; pages of the same order by title
 */
public record PageFile(
        String path,
        String place,
        String title,
        String summary,
        String language,
        int order,
        List<Name> aliases,
        Text text)
        implements Document {}
