package dateline.schema;

import dateline.text.Nearest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of time zones, and what people write instead. */
final class Zones {
    private Zones() {}

    /** The zone that was meant: one whose city was named, or one whose name is near. */
    static Optional<String> nearest(String typed) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
        String name = typed.strip().replace(' ', '_');
        String city = "/" + name.toLowerCase(Locale.ROOT);
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
                .findFirst()
                .or(() -> Nearest.of(name, zones));
    }
}
