package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.EditedDigests;
import dateline.TestSite;
import dateline.text.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A document on the same grounds has the same inputs: shown on a digest with something of everything, changed in one place. */
class OutputGroundsTest {
    private static TestSite digest() {
        return EditedDigests.digest("outputs: [default, ninjs]", "feeds: {content: full, items: 3}");
    }

    @Test
    void onTheSameGroundsADocumentHasTheSameInputs() {
        Map<String, Map<Digest, Digest>> known = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < EditedDigests.EDITS.size(); i++) {
            int edit = i;
            for (Output output :
                    Made.of(EditedDigests.EDITS.get(i).apply(digest())).outputs()) {
                output.grounds().ifPresent(grounds -> {
                    Digest inputs = output.inputs().get();
                    Digest before = known.computeIfAbsent(output.path().value(), none -> new HashMap<>())
                            .putIfAbsent(grounds.get(), inputs);
                    if (before != null && !before.equals(inputs)) {
                        broken.add(output.path() + " after edit " + edit);
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
        assertThat(known.keySet())
                .contains("/feed.xml", "/topics/talks/feed.xml", "/2023/07/feed.xml", "/2023/07/03/talks/ninjs.json");
    }

    @Test
    void anEditLeavesTheGroundsOfMostDocuments() {
        Map<String, Digest> before = grounds(digest());
        Map<String, Digest> after = grounds(EditedDigests.EDITS.get(3).apply(digest()));
        List<String> moved = before.keySet().stream()
                .filter(path -> !before.get(path).equals(after.get(path)))
                .toList();
        assertThat(moved).contains("/topics/talks/feed.xml", "/2023/07/04/signing/ninjs.json");
        assertThat(moved).doesNotContain("/feed.xml", "/topics/korea/feed.xml", "/2023/07/07/last/ninjs.json");
    }

    private static Map<String, Digest> grounds(TestSite site) {
        Map<String, Digest> grounds = new HashMap<>();
        Made.of(site)
                .outputs()
                .forEach(output -> output.grounds()
                        .ifPresent(digest -> grounds.put(output.path().value(), digest.get())));
        return grounds;
    }
}
