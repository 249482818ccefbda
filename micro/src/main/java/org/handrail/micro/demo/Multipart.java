package org.handrail.micro.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with a file, as a browser sends it. */
final class Multipart {
    private final String boundary = "handrail-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** @param name of the file, and {@code content} what is in it */
    record Attachment(String name, String content) {}

    Multipart(Map<String, String> fields, Map<String, Attachment> files) {
        fields.forEach((field, value) -> part("name=\"" + field + "\"", null, value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((field, file) -> part(
                "name=\"" + field + "\"; filename=\"" + file.name() + "\"",
                "text/csv",
                file.content().getBytes(StandardCharsets.UTF_8)));
        line("--" + boundary + "--");
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] body() {
        return body.toByteArray();
    }

    private void part(String disposition, String type, byte[] content) {
        line("--" + boundary);
        line("Content-Disposition: form-data; " + disposition);
        if (type != null) {
            line("Content-Type: " + type);
        }
        line("");
        body.writeBytes(content);
        line("");
    }

    private void line(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        body.write('\r');
        body.write('\n');
    }
}
