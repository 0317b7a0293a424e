package dev.safeguard.deployer.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One listener on loopback. */
public final class ArmServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int DEFAULT_BACKLOG = 0;

    private final HttpServer server;
    private final ExecutorService workers;
    private final String scheme;

    private ArmServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        this.workers = Executors.newFixedThreadPool(THREADS, ArmServer::worker);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "local-azure");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Listens and answers.
     *
     * @param port 0 for a free one
     * @throws PortInUseException when somebody else listens there
     */
    public static ArmServer http(int port, Handler handler, Access.Listener listener) throws IOException {
        sendAtOnce();
        return new ArmServer(bind(port, HttpServer::create), "http").serve(handler, listener);
    }

    /** The same with TLS. */
    public static ArmServer https(int port, Certificate certificate, Handler handler, Access.Listener listener)
            throws IOException {
        sendAtOnce();
        HttpsServer server = bind(port, HttpsServer::create);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        return new ArmServer(server, "https").serve(handler, listener);
    }

    /** Without this the JDK's server answers in 40 ms steps (Nagle's algorithm against delayed acknowledgements). */
    private static void sendAtOnce() {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    @FunctionalInterface
    private interface Creation<S> {
        S create(InetSocketAddress address, int backlog) throws IOException;
    }

    private static <S> S bind(int port, Creation<S> creation) throws IOException {
        try {
            return creation.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), DEFAULT_BACKLOG);
        } catch (BindException e) {
            throw new PortInUseException(port, e);
        }
    }

    private ArmServer serve(Handler handler, Access.Listener listener) {
        HttpHandler exchanges = new ExchangeHandler(scheme, handler, listener);
        server.createContext("/", exchanges);
        server.setExecutor(workers);
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Without a trailing slash: {@code http://127.0.0.1:8080}. */
    public URI endpoint() {
        return URI.create(scheme + "://" + server.getAddress().getAddress().getHostAddress() + ":" + port());
    }

    /** Stops at once; calls under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
