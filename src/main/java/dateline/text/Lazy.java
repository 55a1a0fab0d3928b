package dateline.text;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, and once only. For many threads. */
public final class Lazy<T> implements Supplier<T> {
    private Supplier<T> maker;
    private volatile T value;

    private Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** @param maker never makes null */
    public static <T> Lazy<T> of(Supplier<T> maker) {
        return new Lazy<>(maker);
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = maker.get();
                    value = known;
                    maker = null; // so that what it holds can go
                }
            }
        }
        return known;
    }
}
