package dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who builds and publishes a digest by itself, with the files that tell it how. */
enum BuildService {
    GITHUB("GitHub Pages", "pages"),
    GITLAB("GitLab Pages", ""),
    CLOUDFLARE("Cloudflare Pages", "cloudflare"),
    NETLIFY("Netlify", "netlify"),
    RSYNC("your server", "rsync"),
    S3("an object store", "s3"),
    CONTAINER("", ""),
    NONE("", "");

    private final String host;
    private final String steps;

    /**
     * @param host where the digest is published
     * @param steps which of the workflow's variants publish there; empty when it is no workflow of GitHub's
     */
    BuildService(String host, String steps) {
        this.host = host;
        this.steps = steps;
    }

    /**
     * The files of some services, texts by path below the digest's folder.
     *
     * @param program where Dateline's own repository is; empty when the digest's repository holds it, or a variable says
     */
    static SortedMap<String, String> files(Set<BuildService> services, ProgramAddress program) {
        SortedMap<String, String> files = new TreeMap<>();
        for (BuildService service : services) {
            files.putAll(service.files());
        }
        if (!files.isEmpty()) {
            files.put(
                    "ci/dateline",
                    text("dateline.sh")
                            .replace("@repository@", program.repository())
                            .replace("@revision@", program.revision()));
            files.put("ci/due", text("due.sh"));
        }
        return files;
    }

    /** Those that cannot be had together, since their workflows have one name. */
    static List<BuildService> workflowsOf(Set<BuildService> services) {
        return services.stream().filter(service -> !service.steps.isEmpty()).toList();
    }

    private Map<String, String> files() {
        if (!steps.isEmpty()) {
            Map<String, String> files = new TreeMap<>();
            files.put(".github/workflows/publish.yml", publish());
            files.put(".github/workflows/check.yml", text("github/check.yml"));
            if (this == RSYNC || this == S3) {
                files.put("ci/deploy", text("deploy.sh"));
            }
            return files;
        }
        return switch (this) {
            case GITLAB -> Map.of(".gitlab-ci.yml", text("gitlab-ci.yml"));
            case CONTAINER -> Map.of("Containerfile", text("Containerfile"), ".dockerignore", text("dockerignore"));
            default -> Map.of();
        };
    }

    private String publish() {
        return text("github/publish.yml")
                .replace("@host@", host)
                .replace("@steps@\n", text("github/" + steps + "-steps.yml"))
                .replace("@jobs@\n", this == GITHUB ? text("github/pages-jobs.yml") : "");
    }

    private static String text(String name) {
        return Resource.text("ci/" + name);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
