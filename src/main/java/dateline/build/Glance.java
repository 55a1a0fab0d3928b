package dateline.build;

import dateline.page.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A site that is planned and about to be made: the page that somebody waits for can be had ahead of all others. It lasts
 * until all are made. For many threads.
 */
public final class Glance implements AutoCloseable {
    private final String base;
    private final boolean isSound;
    private final Planned planned;
    private final Rendering rendering;
    private Map<String, Page> pages = Map.of();
    private boolean isOver;

    Glance(Planned planned, Rendering rendering, boolean isSound) {
        this.base = planned.copy().config().base();
        this.isSound = isSound;
        this.planned = planned;
        this.rendering = rendering;
    }

    /** The path under which the site lies on its host: {@code /repo}; empty at the top. */
    public String base() {
        return base;
    }

    /** Whether no error has been found so far. */
    public boolean isSound() {
        return isSound;
    }

    /**
     * The bytes of a page or of a file of the theme. Empty for other files, for what the site has not, for what has
     * mistakes, and when all is made: then the published folder is to be asked.
     *
     * @param path below the published folder: {@code topics/nato/index.html}
     */
    public synchronized Optional<byte[]> file(String path) {
        if (isOver || !isSound) {
            return Optional.empty();
        }
        if (pages.isEmpty()) {
            Map<String, Page> all = new HashMap<>();
            planned.pages().all().forEach(page -> all.put(page.path().target(), page));
            pages = all;
        }
        Page page = pages.get(path);
        return page == null ? rendering.themeFile(path) : rendering.bytes(page);
    }

    @Override
    public synchronized void close() {
        isOver = true;
    }
}
