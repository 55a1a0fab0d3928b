package dateline.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The server at both addresses by which this machine reaches itself, 127.0.0.1 and ::1, and at no other, on one port. */
final class Doors implements AutoCloseable {
    /** A port after the wanted one is tried so many times. */
    private static final int TRIES = 20;

    /** Requests that are answered at once; half-open ones count until they are given up. */
    private static final int THREADS = 500;

    private static final int MAX_PORT = 65535;

    private final List<HttpServer> servers;
    private final ExecutorService threads;
    private final int port;

    static {
        // read by the JDK's server when it is loaded: seconds, numbers, bytes
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.idleInterval", "30");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "65536");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Doors(List<HttpServer> servers, int port) {
        this.servers = servers;
        this.port = port;
        this.threads = new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens the doors.
     *
     * @param wanted port, or 0 for any
     * @param mayDiffer whether another one will do when it is taken
     * @throws BindException if no port was found
     */
    static Doors open(int wanted, boolean mayDiffer, Counter counter) throws IOException {
        for (int port = wanted; port <= Math.min(MAX_PORT, wanted + (mayDiffer ? TRIES : 0)); port++) {
            List<HttpServer> servers = bind(port);
            if (!servers.isEmpty()) {
                Doors doors = new Doors(servers, servers.get(0).getAddress().getPort());
                servers.forEach(server -> {
                    server.setExecutor(doors.threads);
                    server.createContext("/", counter::serve);
                    server.start();
                });
                return doors;
            }
        }
        throw new BindException("port " + wanted + " is taken by another program; choose another one with --port");
    }

    /** A server at each address; none when the port is taken at any of them, since the other would answer in our name. */
    private static List<HttpServer> bind(int port) throws IOException {
        List<HttpServer> servers = new ArrayList<>();
        try {
            InetAddress first = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            servers.add(HttpServer.create(new InetSocketAddress(first, port), 0));
            InetAddress second = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
            if (isThere(second)) {
                int same = servers.get(0).getAddress().getPort();
                servers.add(HttpServer.create(new InetSocketAddress(second, same), 0));
            }
            return servers;
        } catch (BindException e) {
            servers.forEach(server -> server.stop(0));
            return List.of();
        }
    }

    private static boolean isThere(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false; // a system without IPv6
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
