package dateline.schema;

import dateline.text.Nearest;
import dateline.yaml.Node.Scalar;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The type for names of time zones, which knows what people write instead: {@code Lisbon} is {@code Europe/Lisbon}. */
public final class Zones {
    /** A zone of the tz database: {@code Asia/Seoul}; for a misspelt one, the nearest. */
    public static final Type<ZoneId> ZONE =
            new ScalarType<>("IANA zone", () -> Types.json("type", "string"), Zones::zone);

    private Zones() {}

    private static Optional<ZoneId> zone(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return Optional.of(ZoneId.of(text));
        }
        Optional<String> meant = nearest(text);
        reading.value(
                scalar,
                "the name of a time zone",
                meant.map(name -> "did you mean " + name + "?")
                        .orElse("write a continent and a city, as in Asia/Seoul or Europe/Berlin"));
        return meant.map(ZoneId::of);
    }

    /** The zone that was meant: one whose city was named, or one whose name is near. */
    private static Optional<String> nearest(String typed) {
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
