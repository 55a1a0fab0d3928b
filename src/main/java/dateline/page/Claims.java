package dateline.page;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Composed;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Who has which address. The first one that claims it has it; every later claim is a problem that names both. */
final class Claims {
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();
    private final Problems problems;

    Claims(Problems problems) {
        this.problems = problems;
    }

    /**
     * Claims an address.
     *
     * @param owner the file, or the setting, that asks for it
     * @param place where it asks
     * @return whether the owner has the address now
     */
    boolean claim(WebPath path, String owner, Supplier<Place> place, String hint) {
        String target = fold(path);
        String taken = files.get(target);
        if (taken != null) {
            return refuse(place, "the address " + path + " is already taken by " + taken, hint);
        }
        String below = folders.get(target);
        if (below != null) {
            return refuse(place, "the address " + path + " is a folder with pages of " + below, hint);
        }
        List<String> newFolders = newFolders(target);
        for (String folder : newFolders) {
            String above = files.get(folder);
            if (above != null) {
                return refuse(place, "the address " + path + " lies below a file of " + above, hint);
            }
        }
        files.put(target, owner);
        newFolders.forEach(folder -> folders.put(folder, owner));
        return true;
    }

    /** The folders of a file that no file was in before; all above a known one are known. */
    private List<String> newFolders(String target) {
        List<String> unknown = new ArrayList<>(4);
        for (int slash = target.lastIndexOf('/'); slash >= 0; slash = target.lastIndexOf('/', slash - 1)) {
            String folder = target.substring(0, slash);
            if (folders.containsKey(folder)) {
                break;
            }
            unknown.add(folder);
        }
        return unknown;
    }

    private boolean refuse(Supplier<Place> place, String message, String hint) {
        problems.add(Rule.URL_TAKEN, place.get(), message, hint);
        return false;
    }

    /** Addresses that some host or disk could take for one: case and the way accents are stored don't count. */
    private static String fold(WebPath path) {
        return Composed.of(path.target()).toLowerCase(Locale.ROOT);
    }
}
