package dateline.build;

import java.util.Collection;

/** Hears how far a build is; called from several threads. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage a verb: {@code read}, {@code render}, {@code publish}
     * @param done items done so far
     * @param total items in all
     */
    void at(String stage, int done, int total);

    /** A stage begins, and the one before it ends. A site that is edited meanwhile is read again, from the first stage on. */
    default void begins(Stage stage) {}

    /**
     * Something was done in a stage.
     *
     * @param items what: files, articles, pages
     * @param bytes their size; 0 where that means nothing
     */
    default void did(Stage stage, Collection<?> items, long bytes) {}

    /** The site is planned, and its files are about to be made; any of them can be had ahead of the others. */
    default void planned(Glance glance) {}
}
