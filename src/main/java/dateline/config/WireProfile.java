package dateline.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of one wire service mean: an entry of {@code wire:} in {@code site.yml}, or a service that is built in.
 *
 * @param name what {@code --profile} takes: {@code yonhap}
 * @param agency the service as the digest names it; empty when the profile does not say
 * @param also other names under which its copy credits it
 * @param zone of stamps that name none
 * @param language of its copy, BCP 47; empty for the site's
 * @param sections names or slugs of sections of the digest, by the label that stands in the stamp's line
 * @param authors names or slugs of authors, by mail address
 * @param footers lines that end its pages and say nothing
 */
public record WireProfile(
        String name,
        String agency,
        List<String> also,
        Optional<ZoneId> zone,
        String language,
        Map<String, String> sections,
        Map<String, String> authors,
        List<String> footers) {}
