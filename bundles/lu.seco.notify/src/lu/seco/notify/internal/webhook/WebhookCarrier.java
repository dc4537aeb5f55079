// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.webhook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.Message;
import lu.seco.core.settings.Secrets;
import lu.seco.notify.internal.delivery.Carrier;
import lu.seco.notify.internal.delivery.EventClass;
import lu.seco.notify.internal.delivery.UndeliveredException;
import lu.seco.notify.internal.delivery.Waiting;
import lu.seco.notify.internal.delivery.Wording;

/**
 * Posts notifications as JSON: {@code {"source", "format", "test", "omitted", "notices": [{"id", "at", "level", "class", "title", "code"}], "sentences"}},
 * times in UTC. Any answer from 200 to 299 is good. Follows no redirection. A token goes over https only.
 */
final class WebhookCarrier implements Carrier {

    static final String TOKEN = "notify.webhook.token";

    private final Optional<URI> address;
    private final Set<EventClass> classes;
    private final HttpClient client;
    private final Duration wait;
    private final Secrets secrets;
    private final Wording wording;

    WebhookCarrier(Optional<URI> address, Set<EventClass> classes, HttpClient client, Duration wait, Secrets secrets, Wording wording) {
        this.address = address;
        this.classes = Set.copyOf(classes);
        this.client = client;
        this.wait = wait;
        this.secrets = secrets;
        this.wording = wording;
    }

    /** The address if it is one that can be posted to; user and password have no place in it. */
    static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text.strip());
            boolean good = ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null && address.getUserInfo() == null;
            return good ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<String> addresses(EventClass eventClass) {
        return classes.contains(eventClass) ? Set.of("webhook") : Set.of();
    }

    @Override
    public void carry(Set<String> addresses, List<Waiting> bundle, int omitted) throws UndeliveredException, InterruptedException {
        JsonArray notices = new JsonArray();
        for (Waiting one : bundle) {
            JsonObject notice = new JsonObject();
            notice.addProperty("id", one.id());
            notice.addProperty("at", one.at().toString());
            notice.addProperty("level", one.level().name());
            notice.addProperty("class", one.eventClass().key());
            notice.addProperty("title", wording.name(one.eventClass()));
            notice.addProperty("code", one.told().code());
            notices.add(notice);
        }
        JsonArray sentences = new JsonArray();
        wording.sentences(bundle).forEach(sentences::add);
        JsonObject body = body(false, omitted);
        body.add("notices", notices);
        body.add("sentences", sentences);
        post(body);
    }

    @Override
    public Message test() throws UndeliveredException, InterruptedException {
        JsonObject body = body(true, 0);
        body.add("notices", new JsonArray());
        body.add("sentences", new JsonArray());
        post(body);
        return Message.of("notify.webhook.test.done", host());
    }

    private static JsonObject body(boolean test, int omitted) {
        JsonObject body = new JsonObject();
        body.addProperty("source", "SeCo");
        body.addProperty("format", 1);
        body.addProperty("test", test);
        body.addProperty("omitted", omitted);
        return body;
    }

    private String host() {
        return address.map(URI::getHost).orElse("");
    }

    private void post(JsonObject body) throws UndeliveredException, InterruptedException {
        URI to = address.orElseThrow(() -> new UndeliveredException(Message.of("notify.webhook.url")));
        HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(wait).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if ("https".equalsIgnoreCase(to.getScheme())) {
            token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        }
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
        try {
            // the time-out of the request ends with the head of the answer; an endless body must not hold the channel
            int status = answer.get(wait.toMillis() * 2, TimeUnit.MILLISECONDS).statusCode();
            if (status / 100 == 3) {
                throw new UndeliveredException(Message.of("notify.webhook.redirected", host(), status));
            }
            if (status / 100 != 2) {
                throw new UndeliveredException(Message.of("notify.webhook.refused", host(), status));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new UndeliveredException(Message.of("notify.webhook.unreachable", host()));
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<String> token() throws UndeliveredException {
        try {
            Optional<char[]> secret = secrets.read(TOKEN);
            Optional<String> token = secret.map(String::new).filter(text -> text.chars().allMatch(sign -> sign > ' ' && sign < 127));
            secret.ifPresent(array -> Arrays.fill(array, '\0'));
            return token;
        } catch (IOException e) {
            // its message is a sentence for people
            throw new UndeliveredException(Message.of("notify.secrets", e.getMessage()));
        }
    }
}
