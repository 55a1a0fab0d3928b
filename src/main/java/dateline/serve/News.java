package dateline.serve;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.source.Problem;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * What open pages are told, as server-sent events (HTML Standard §9.2): that something has changed, and which problems there
 * are. Every message has a number; a page that has heard some of them asks for the rest. For many threads.
 */
final class News {
    /** More changed files than these are not named one by one. */
    private static final int NAMED = 200;

    private static final int KEPT = 100;
    private static final Gson GSON = new Gson();

    private final Deque<Message> changes = new ArrayDeque<>();
    private Message state = new Message(0, "state", "{\"failure\":\"\",\"problems\":[]}");
    private int last;
    private boolean isOver;

    /**
     * @param number from 1 on
     * @param event its name
     * @param data JSON on one line
     */
    private record Message(int number, String event, String data) {
        String text() {
            return "id: " + number + "\nevent: " + event + "\ndata: " + data + "\n\n";
        }
    }

    /** Files have changed; without any named, it may be all. */
    synchronized void changed(Collection<String> paths) {
        JsonObject data = new JsonObject();
        JsonArray names = new JsonArray();
        if (paths.size() <= NAMED) {
            paths.forEach(names::add);
        }
        data.add("paths", names);
        changes.addLast(new Message(++last, "change", GSON.toJson(data)));
        if (changes.size() > KEPT) {
            changes.removeFirst();
        }
        notifyAll();
    }

    /**
     * What stands in the way of showing the latest state.
     *
     * @param failure of the disk or the program, as a sentence; empty when there is none
     */
    synchronized void state(List<Problem> problems, String failure) {
        JsonObject data = new JsonObject();
        data.addProperty("failure", failure);
        JsonArray all = new JsonArray();
        for (Problem problem : problems.size() > NAMED ? problems.subList(0, NAMED) : problems) {
            all.add(json(problem));
        }
        data.add("problems", all);
        data.addProperty("more", Math.max(0, problems.size() - NAMED));
        String text = GSON.toJson(data);
        if (!text.equals(state.data)) {
            state = new Message(++last, "state", text);
            notifyAll();
        }
    }

    private static JsonObject json(Problem problem) {
        JsonObject json = new JsonObject();
        json.addProperty("severity", problem.severity().word());
        json.addProperty("rule", problem.rule().id());
        json.addProperty("place", problem.place().toString());
        json.addProperty("message", problem.message());
        json.addProperty("hint", problem.hint());
        return json;
    }

    /** No more will come. */
    synchronized void end() {
        isOver = true;
        notifyAll();
    }

    synchronized boolean isOver() {
        return isOver;
    }

    /**
     * What a page hears.
     *
     * @param last the number of the last message in it
     * @param text as it is sent
     */
    record Told(int last, String text) {}

    /** What a page that has just been opened is told first. */
    synchronized Told greeting() {
        return new Told(last, "retry: 500\n\n" + new Message(last, "state", state.data).text());
    }

    /**
     * Waits for messages.
     *
     * @param heard the number of the last one that was heard
     * @param millis to wait at the most
     * @return those after it; without text when there are none
     */
    synchronized Told after(int heard, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (last <= heard && !isOver) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return new Told(heard, "");
            }
            wait(left);
        }
        StringBuilder text = new StringBuilder();
        for (Message message : changes) {
            text.append(message.number > heard ? message.text() : "");
        }
        text.append(state.number > heard ? state.text() : "");
        return new Told(last, text.toString());
    }
}
