package dateline.output;

import dateline.page.*;
import dateline.text.WebPath;
import java.time.Instant;
import java.util.*;

public final class Outputs {
    private Outputs() {}

    public static List<WebPath> paths(Context c) {
        return List.of();
    }

    public static List<Output> of(Context c, Pages p, Instant now) {
        return List.of();
    }
}
