package dateline.cli;

import java.util.Objects;

/** The program's version, as its jar names it. */
final class Version {
    private Version() {}

    /** {@code 0.1.0}; {@code 0.0.0} for classes that are not packed into a jar. */
    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "0.0.0");
    }
}
