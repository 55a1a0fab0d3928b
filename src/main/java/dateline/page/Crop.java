package dateline.page;

import dateline.article.Article;
import dateline.config.OutputKind;
import dateline.site.Asset;
import dateline.site.Published;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of an article's photo around its focal point in one of the shapes that search engines and aggregators show: 16:9,
 * 4:3 and 1:1. It is as large as the photo allows and at most 1,200 pixels wide; nothing is ever made larger.
 *
 * @param across the shape's width: 16
 * @param down the shape's height: 9
 */
public record Crop(Asset asset, int across, int down, FocalPoint focus) {
    /** What large previews ask for. */
    private static final int WIDEST = 1200;

    /** What search engines take at the least, in pixels. */
    private static final int SMALLEST = 50_000;

    /** The crops of an article's photo; those in which nothing would be cut off, or too little left, are not among them. */
    static List<Crop> of(Context context, Published article) {
        List<Crop> crops = new ArrayList<>();
        if (context.makes(OutputKind.CROPS)) {
            Cards.photo(context, article).filter(Asset::canShrink).ifPresent(asset -> {
                String position =
                        article.article().photo().map(Article.Photo::position).orElse("");
                FocalPoint focus = FocalPoint.of(position);
                crops.add(new Crop(asset, 16, 9, focus));
                crops.add(new Crop(asset, 4, 3, focus));
                crops.add(new Crop(asset, 1, 1, focus));
            });
        }
        crops.removeIf(crop -> crop.isWhole() || crop.width() * crop.height() < SMALLEST);
        return crops;
    }

    /** Where it is published: {@code /2023/07/03/quay.16x9.jpg}, {@code /2023/07/03/quay.16x9.at-50-30.jpg}. */
    public WebPath address() {
        return asset.named(across + "x" + down + (focus.isMiddle() ? "" : "." + focus));
    }

    public int width() {
        return Math.min(WIDEST, cutWidth());
    }

    public int height() {
        return Math.max(1, Math.round((float) width() * down / across));
    }

    /** Pixels of the photo left of it. */
    public int left() {
        return Math.round((asset.width() - cutWidth()) * focus.across() / 100f);
    }

    /** Pixels of the photo above it. */
    public int top() {
        return Math.round((asset.height() - cutHeight()) * focus.down() / 100f);
    }

    /** Its width in pixels of the photo. */
    public int cutWidth() {
        return isTooWide() ? Math.max(1, Math.round((float) asset.height() * across / down)) : asset.width();
    }

    /** Its height in pixels of the photo. */
    public int cutHeight() {
        return isTooWide() ? asset.height() : Math.max(1, Math.round((float) asset.width() * down / across));
    }

    private boolean isTooWide() {
        return (long) asset.width() * down > (long) asset.height() * across;
    }

    /** Whether the photo has this shape itself. */
    private boolean isWhole() {
        return cutWidth() == asset.width() && cutHeight() == asset.height();
    }
}
