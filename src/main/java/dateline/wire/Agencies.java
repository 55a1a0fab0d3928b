package dateline.wire;

import dateline.config.SiteConfig;
import dateline.config.WireProfile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The wire services that the import knows: those of {@code site.yml}, then those that are built in. */
public final class Agencies {
    private static final WireProfile YONHAP = new WireProfile(
            "yonhap",
            "Yonhap News Agency",
            List.of("Yonhap", "Yonhap News", "연합뉴스"),
            Optional.of(ZoneId.of("Asia/Seoul")),
            "en",
            Map.of(),
            Map.of(),
            List.of("HOME TOP", "HOME", "TOP", "Send Feedback", "How can we improve?", "Thanks for your feedback!"));

    private static final WireProfile NONE =
            new WireProfile("", "", List.of(), Optional.empty(), "", Map.of(), Map.of(), List.of());

    /** Names that a credit in parentheses may hold, whoever sent the text. */
    private static final Set<String> CREDITED = Set.of(
            "AP", "AFP", "REUTERS", "EPA", "UPI", "DPA", "TASS", "XINHUA", "KYODO", "ANSA", "EFE", "PA", "YONHAP",
            "KCNA", "GETTY", "BERNAMA", "ANTARA", "JIJI", "CNA", "BELGA", "NTB", "TT", "LUSA", "APA", "NEWSIS",
            "NEWS1");

    /** Names in full of services that sign with them. */
    private static final Set<String> NAMES = Set.of(
            "THE ASSOCIATED PRESS",
            "ASSOCIATED PRESS",
            "AGENCE FRANCE-PRESSE",
            "REUTERS",
            "PRESS ASSOCIATION",
            "KYODO NEWS",
            "XINHUA NEWS AGENCY",
            "UNITED PRESS INTERNATIONAL",
            "DEUTSCHE PRESSE-AGENTUR",
            "YONHAP NEWS AGENCY",
            "AFP",
            "AP",
            "TASS",
            "JIJI PRESS");

    private Agencies() {}

    /** Whether a line holds the name of a service and nothing else. */
    static boolean isName(String line) {
        return NAMES.contains(line.toUpperCase(java.util.Locale.ROOT));
    }

    /** All profiles; one of {@code site.yml} goes before a built-in one of the same name and inherits what it leaves out. */
    public static List<WireProfile> profiles(SiteConfig site) {
        List<WireProfile> all = new ArrayList<>();
        boolean own = false;
        for (WireProfile profile : site.wires()) {
            boolean builtIn = profile.name().equals(YONHAP.name());
            own |= builtIn;
            all.add(builtIn ? over(profile, YONHAP) : profile);
        }
        if (!own) {
            all.add(YONHAP);
        }
        return List.copyOf(all);
    }

    /** The names that {@code --profile} takes. */
    public static List<String> names(SiteConfig site) {
        return profiles(site).stream().map(WireProfile::name).toList();
    }

    static WireProfile none() {
        return NONE;
    }

    /** What stands for the profile of a service that nobody described: the name in the first dateline. */
    static WireProfile credited(List<Item> items) {
        return items.stream()
                .map(item -> item.value(Part.AGENCY))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> new WireProfile("", name, List.of(), Optional.empty(), "", Map.of(), Map.of(), List.of()))
                .orElse(NONE);
    }

    /** The profile of a service by one of its names in a credit or a dateline. */
    static Optional<WireProfile> ofCredit(List<WireProfile> profiles, String credit) {
        return profiles.stream().filter(profile -> credits(profile, credit)).findFirst();
    }

    /** Whether words in parentheses credit an agency: {@code Yonhap}, {@code AP-Yonhap}, {@code Yonhap file photo}. */
    static boolean isCredit(WireProfile profile, String words) {
        if (credits(profile, words)) {
            return true;
        }
        String first = words.split("[-/ ,]", 2)[0].toUpperCase(java.util.Locale.ROOT);
        return words.length() <= 40 && CREDITED.contains(first);
    }

    private static boolean credits(WireProfile profile, String words) {
        String wanted = " " + words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        Set<String> names = new TreeSet<>(profile.also());
        names.add(profile.agency());
        return names.stream()
                .map(name -> name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
                .anyMatch(name ->
                        !name.isEmpty() && words.length() <= name.length() + 30 && wanted.contains(" " + name + " "));
    }

    private static WireProfile over(WireProfile own, WireProfile builtIn) {
        return new WireProfile(
                own.name(),
                own.agency().isEmpty() ? builtIn.agency() : own.agency(),
                joined(own.also(), builtIn.also()),
                own.zone().or(builtIn::zone),
                own.language().isEmpty() ? builtIn.language() : own.language(),
                own.sections(),
                own.authors(),
                joined(own.footers(), builtIn.footers()));
    }

    private static List<String> joined(List<String> own, List<String> builtIn) {
        List<String> all = new ArrayList<>(own);
        all.addAll(builtIn);
        return List.copyOf(all);
    }
}
