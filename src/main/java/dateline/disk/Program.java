package dateline.disk;

import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the running program itself holds.
 *
 * @param code changes whenever the program does, and is the same for every build of the same sources
 * @param theme the files of the default theme by name below {@code templates/}: {@code article.ftlh}, {@code style.css}
 */
public record Program(Digest code, SortedMap<String, byte[]> theme) {
    private static final String CODE = "dateline/";
    private static final String THEME = "dateline/theme/";

    /** The running program; read once. */
    public static Program running() {
        return Running.PROGRAM;
    }

    private static final class Running {
        static final Program PROGRAM = read();
    }

    private static Program read() {
        try {
            Path place = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar knows a checksum of each of its files. */
    private static Program ofJar(Path place) throws IOException {
        SortedMap<String, byte[]> theme = new TreeMap<>();
        TreeMap<String, String> checksums = new TreeMap<>();
        try (JarFile jar = new JarFile(place.toFile(), false)) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(CODE) && !entry.isDirectory())
                    .toList();
            for (JarEntry entry : entries) {
                checksums.put(entry.getName(), Long.toHexString(entry.getCrc()));
                if (entry.getName().startsWith(THEME)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        theme.put(entry.getName().substring(THEME.length()), in.readAllBytes());
                    }
                }
            }
        }
        return new Program(Fingerprint.of(checksums), theme);
    }

    private static Program ofFolder(Path place) throws IOException {
        SortedMap<String, byte[]> theme = new TreeMap<>();
        List<String> digests = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(place.resolve(CODE))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = place.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                digests.add(name + Digest.of(bytes));
                if (name.startsWith(THEME)) {
                    theme.put(name.substring(THEME.length()), bytes);
                }
            }
        }
        return new Program(Fingerprint.of(digests), theme);
    }
}
