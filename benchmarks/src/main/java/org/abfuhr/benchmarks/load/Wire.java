package org.abfuhr.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/// One vehicle's connection, kept open between calls (HTTP/1.1). Plain sockets: five hundred of them cost the measuring side next to
/// nothing, and no vehicle borrows another's connection.
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI server;
    private final Socket socket;
    private final InputStream in;

    Wire(String url) throws IOException {
        server = URI.create(url);
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// An answer whose body has been read to its end.
    ///
    /// @param etag as it came, or empty
    /// @param bytes of the body
    record Reply(int status, String etag, int bytes) {}

    /// @param etag of what is known already, or empty
    Reply get(String path, String token, String etag) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\n"
                + (etag.isEmpty() ? "" : "If-None-Match: " + etag + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return read();
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        var etag = "";
        int length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            var value = line.substring(line.indexOf(':') + 1).strip();
            if (name.equals("etag"))
                etag = value;
            if (name.equals("content-length"))
                length = Integer.parseInt(value);
            if (name.equals("transfer-encoding"))
                throw new IOException("an answer without a length");
        }
        in.skipNBytes(length);
        return new Reply(status, etag, length);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0)
                throw new EOFException("the connection was closed");
            if (c != '\r')
                line.write(c);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
