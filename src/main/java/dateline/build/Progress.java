package dateline.build;

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
}
