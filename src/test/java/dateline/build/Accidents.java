package dateline.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What becomes by chance of a site's store and its published folder. */
final class Accidents {
    private final Random random;
    private final Path state;
    private final Path out;
    private final Path kept;
    private final Set<String> foreign = new TreeSet<>();
    private boolean isUnsure;

    /** @param kept where an older state is kept, which comes back one day */
    Accidents(Random random, Path site, Path kept) {
        this.random = random;
        this.state = site.resolve(".dateline");
        this.out = site.resolve("public");
        this.kept = kept;
    }

    /** Files of others in the published folder. */
    Set<String> foreign() {
        return foreign;
    }

    /** Whether something happened since the last build that published, so that it may not know which files are its own. */
    boolean haveHappened() {
        return isUnsure;
    }

    void areOver() {
        isUnsure = false;
    }

    /** Deletes what a build rightly left since it could not know whose it is. */
    void removeStrays(Set<String> strays) throws IOException {
        for (String path : strays) {
            if (!foreign.contains(path)) {
                Files.delete(out.resolve(path));
            }
        }
    }

    /** Does something. */
    String happen() throws IOException {
        int kind = random.nextInt(9);
        List<Path> files = files(kind < 4 ? state : out);
        if (kind == 4) {
            EditHistoryTest.delete(state);
            isUnsure = true;
            return "  .dateline/ is deleted";
        }
        if (kind == 5) {
            return keepOrBringBack();
        }
        if (kind == 6) {
            String path = "others/" + random.nextInt(3) + ".txt";
            Files.createDirectories(out.resolve(path).getParent());
            Files.writeString(out.resolve(path), "not Dateline's");
            foreign.add(path);
            return "  somebody adds public/" + path;
        }
        if (files.isEmpty()) {
            return "  nothing happens";
        }
        Path file = files.get(random.nextInt(files.size()));
        isUnsure = true;
        return "  " + file.toString().replaceAll(".*/site/", "") + " is " + harm(file);
    }

    private String keepOrBringBack() throws IOException {
        if (Files.exists(kept) && random.nextBoolean()) {
            EditHistoryTest.delete(state);
            copy(kept, state);
            isUnsure = true;
            return "  .dateline/ is replaced by an older one";
        }
        if (Files.exists(kept)) {
            EditHistoryTest.delete(kept);
        }
        copy(state, kept);
        return "  .dateline/ is kept for later";
    }

    private String harm(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> {
                Files.delete(file);
                foreign.remove(out.relativize(file).toString());
                return "deleted";
            }
            case 1 -> {
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length == 0 ? 0 : random.nextInt(bytes.length)));
                return "cut";
            }
            case 2 -> {
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);
                return "changed by a bit";
            }
            default -> {
                byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
                Files.write(file, longer);
                return "made longer";
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock") && !file.endsWith(".gitignore"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
