package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of edits of everything that a site has, under preview: whenever it comes to rest, it shows what a clean build publishes. */
class AnyEditsTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 6);
    private static final int EDITS = 60;
    private static final String SITE = "title: Harbour Brief\nurl: https://harbour.example/\nzone: UTC\ntopics: open\n";

    @TempDir
    private Path temp;

    @Test
    void atRestItShowsWhatACleanBuildPublishes() throws IOException, InterruptedException {
        Random random = new Random(20240506);
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < EDITS; i++) {
                    edit(live, random, round * EDITS + i);
                    Thread.sleep(random.nextInt(40) == 0 ? 150 : random.nextInt(10));
                }
                mend(live);
                live.write("content/2023/07/03/round.md", Live.text(3, "Round " + round, "At rest."));
                SortedMap<String, String> clean = live.clean(Files.createDirectory(temp.resolve("clean" + round)));
                assertThat(clean).containsKey("2023/07/03/round/index.html");
                Live.await("what a clean build publishes", () -> live.shown().equals(clean));
                for (Map.Entry<String, String> file : clean.entrySet()) {
                    assertThat(body(live, file.getKey())).as(file.getKey()).isEqualTo(seen(file.getValue()));
                }
            }
            assertThat(live.failures).isEmpty();
        }
    }

    /** What is served of a published file, without the script that keeps the page up to date. */
    private static String body(Live live, String file) {
        String answer = live.get("/" + file.replaceFirst("(^|/)index\\.html$", "$1"));
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        String plain =
                body.replaceFirst("<script defer src=\"/\\.dateline/live\\.js\" data-tag='[^']*'></script>\\n", "");
        return plain;
    }

    /** Bytes as a reader of text sees them. */
    private static String seen(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void edit(Live live, Random random, int number) throws IOException {
        int day = 1 + random.nextInt(3);
        String article = "content/2023/07/0" + day + "/extra-" + random.nextInt(4);
        String text = Live.text(day, "Edit " + number, "Words " + random.nextInt() + ".");
        switch (random.nextInt(16)) {
            case 0 -> Files.deleteIfExists(live.site.resolve(article + ".md"));
            case 1 ->
                rename(live, article + ".md", "content/2023/07/0" + day + "/renamed-" + random.nextInt(3) + ".md");
            case 2 ->
                live.write(
                        "content/topics/harbour.md",
                        "---\nname: Harbour\ntype: place\n---\n\nExplainer " + number + ".\n");
            case 3 -> Files.deleteIfExists(live.site.resolve("content/topics/harbour.md"));
            case 4 -> live.write("site.yml", SITE + "tagline: Day " + number + "\n");
            case 5 -> live.write("site.yml", "title: [Harbour\n");
            case 6 -> live.write("site.yml", SITE);
            case 7 -> live.write("templates/style.css", "body { margin: " + number + "px }\n");
            case 8 -> Files.deleteIfExists(live.site.resolve("templates/style.css"));
            case 9 -> Files.write(live.site.resolve("content/static/pixel.png"), picture(1 + random.nextInt(40)));
            case 10 -> Files.deleteIfExists(live.site.resolve("content/static/pixel.png"));
            case 11 -> {
                Path folder = live.site.resolve("content/2023/07/05");
                Path other = live.site.resolve("content/2023/07/06");
                Files.move(Files.exists(folder) ? folder : other, Files.exists(folder) ? other : folder);
            }
            case 12 -> live.write("content/pages/about.md", "---\ntitle: About " + number + "\n---\n\nUs.\n");
            case 13 -> live.write(article + ".md", "---\ntitel: Wrong\n---\n" + text);
            case 14 ->
                live.write(article + ".md", text.replace("topics:", "photo: {file: ship.png, alt: A ship}\ntopics:"));
            default -> live.write(article + ".md", text);
        }
        if (random.nextInt(10) == 0) {
            Path ship = live.site.resolve("content/2023/07/0" + day + "/ship.png");
            Files.createDirectories(ship.getParent());
            Files.write(ship, picture(1 + random.nextInt(40)));
        }
    }

    private static void rename(Live live, String from, String to) throws IOException {
        if (Files.exists(live.site.resolve(from)) && !Files.exists(live.site.resolve(to))) {
            Files.move(live.site.resolve(from), live.site.resolve(to));
        }
    }

    /** Rights what is wrong. */
    private static void mend(Live live) throws IOException {
        live.write("site.yml", SITE);
        Path moved = live.site.resolve("content/2023/07/06");
        if (Files.exists(moved)) {
            Files.move(moved, live.site.resolve("content/2023/07/05"));
        }
        for (int day = 1; day <= 3; day++) {
            Path folder = live.site.resolve("content/2023/07/0" + day);
            for (String name :
                    List.of("extra-0", "extra-1", "extra-2", "extra-3", "renamed-0", "renamed-1", "renamed-2")) {
                Path file = folder.resolve(name + ".md");
                String text = Files.exists(file) ? Files.readString(file) : "";
                boolean lacks = text.contains("photo") && !Files.exists(folder.resolve("ship.png"));
                if (lacks || text.contains("titel")) {
                    live.write("content/2023/07/0" + day + "/" + name + ".md", Live.text(day, "Mended", "Well again."));
                }
            }
        }
    }

    private static byte[] picture(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
