package dateline.build;

import dateline.build.Rendering.Maker;
import dateline.source.Checked;

/** What compressed files need of their originals. */
final class Compression {
    /** The largest copied file that is compressed, in bytes: it is read as a whole. */
    static final long MOST = 20_000_000;

    private Compression() {}

    /** A maker that works once, however often it is asked; for one thread. */
    static Maker once(Maker maker) {
        return new Maker() {
            private Checked<byte[]> made;

            @Override
            public Checked<byte[]> make() {
                if (made == null) {
                    made = maker.make();
                }
                return made;
            }
        };
    }
}
