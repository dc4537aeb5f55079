// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Speaks to a running service as the command {@code seco} does, without starting a process each time: a test that looks every moment would
 * otherwise measure the start of Java. That the command itself works is tested with real processes.
 */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {
    }

    /**
     * Has the service carry out a command line.
     *
     * @param expected the exit codes that are good
     * @return what it printed
     * @throws IOException if it cannot be reached, or goes away in the middle
     */
    static String ask(Path data, IntPredicate expected, List<String> words) throws IOException {
        JsonObject note = JsonParser.parseString(Files.readString(data.resolve("run/control"))).getAsJsonObject();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), note.get("port").getAsInt())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request(note.get("token").getAsString(), data, words));
            return answer(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)), expected, words);
        }
    }

    private static byte[] request(String token, Path data, List<String> words) {
        JsonObject request = new JsonObject();
        request.addProperty("token", token);
        JsonArray arguments = new JsonArray();
        words.forEach(arguments::add);
        request.add("args", arguments);
        request.addProperty("user", System.getProperty("user.name"));
        request.addProperty("width", 0);
        request.addProperty("folder", data.toAbsolutePath().toString());
        return (request + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String answer(BufferedReader lines, IntPredicate expected, List<String> words) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonObject frame = JsonParser.parseString(line).getAsJsonObject();
            if (frame.has("out") || frame.has("err")) {
                printed.append((frame.has("out") ? frame.get("out") : frame.get("err")).getAsString());
            } else if (frame.has("exit") && expected.test(frame.get("exit").getAsInt())) {
                return printed.toString();
            } else if (frame.has("exit") || frame.has("refused")) {
                throw new AssertionError(frame + " from " + words + "\n" + printed);
            }
        }
        throw new IOException("the service went away in the middle of " + words);
    }
}
