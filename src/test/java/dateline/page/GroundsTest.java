package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.EditedDigests;
import dateline.TestSite;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A page on the same grounds has the same record: shown on a digest with something of everything, changed in one place. */
class GroundsTest {
    /** What the pages of a digest stand on, and what they say, by path. */
    private record Stand(Digest grounds, Digest record) {}

    private static Map<String, Stand> stands(TestSite site) {
        Map<String, Stand> stands = new TreeMap<>();
        for (Page page : site.pages().all()) {
            page.grounds()
                    .ifPresent(grounds -> stands.put(
                            page.path().value(),
                            new Stand(grounds.get(), Fingerprint.of(page.view().get()))));
        }
        return stands;
    }

    @Test
    void onTheSameGroundsAPageSaysTheSame() {
        List<Map<String, Stand>> all = EditedDigests.EDITS.stream()
                .map(edit -> stands(edit.apply(EditedDigests.digest())))
                .toList();
        Map<String, Map<Digest, Digest>> known = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int edit = i;
            all.get(i).forEach((path, stand) -> {
                Digest before = known.computeIfAbsent(path, none -> new HashMap<>())
                        .putIfAbsent(stand.grounds(), stand.record());
                if (before != null && !before.equals(stand.record())) {
                    broken.add(path + " after edit " + edit);
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void mostPagesOfAnEditKeepTheirGrounds() {
        Map<String, Stand> before = stands(EditedDigests.digest());
        Map<String, Stand> after = stands(EditedDigests.EDITS.get(3).apply(EditedDigests.digest()));
        List<String> moved = before.keySet().stream()
                .filter(path ->
                        !before.get(path).grounds().equals(after.get(path).grounds()))
                .toList();
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(moved).contains("/2023/07/04/signing/", "/topics/talks/").doesNotContain("/2023/07/07/last/");
        assertThat(moved).hasSizeLessThan(before.size() / 2);
    }
}
