package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.api.Test;

/** What the guide for integrators prints is sent exactly as printed: {@code <!-- send: POST "/AdverseEvent" 201 -->}. */
class DocumentedExamplesBlackBoxIT {
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- send: (?<method>[A-Z]+) \"(?<path>[^\"]*)\" (?<status>[0-9|]+) -->\\s*```json\\n(?<body>.*?)```",
            Pattern.DOTALL);

    @Test
    void everyExampleOfTheGuideIsAnsweredAsItSays() throws IOException, InterruptedException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "integrators.md")));
        int examples = 0;
        while (example.find()) {
            examples++;
            HttpResponse<String> answer = FhirSender.known()
                    .send(example.group("method"), example.group("path"), FhirSender.JSON, example.group("body"));
            assertThat(Integer.toString(answer.statusCode()))
                    .as(example.group("body") + answer.body())
                    .matches(example.group("status"));
            if (example.group("path").isEmpty()) {
                Bundle bundle = FhirSender.R4.newJsonParser().parseResource(Bundle.class, answer.body());
                assertThat(bundle.getEntry())
                        .extracting(BundleEntryComponent::getResponse)
                        .allSatisfy(response -> assertThat(response.getStatus())
                                .as(example.group("body"))
                                .startsWith("20"));
            }
        }
        assertThat(examples).as("examples in the guide").isGreaterThanOrEqualTo(2);
    }
}
