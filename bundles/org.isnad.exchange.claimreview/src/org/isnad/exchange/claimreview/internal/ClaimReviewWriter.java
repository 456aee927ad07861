/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.claimreview.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.StrictJson;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Claim;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.GroupData;
import org.isnad.model.SpanData;
import org.isnad.text.message.MessageBundle;

/**
 * Writes the claims that the documents make as a graph of {@code ClaimReview}s (schema.org/ClaimReview). Who made a
 * claim is the source of the attribution that mentions it, or else the outlet. Of the documents only what claims say
 * about them is held until the end.
 */
public final class ClaimReviewWriter implements FormatWriter {

    /** The role of an attribution's member to whom something is attributed. */
    private static final String SOURCE = "source";

    private static final MessageBundle MESSAGES = MessageBundle.beside(ClaimReviewWriter.class);

    private ExportContext context;
    private JsonGenerator json;
    private final Map<DocumentId, Appearance> appearances = new HashMap<>();
    private final Map<Claim.Mention, List<String>> sources = new HashMap<>();

    @Override
    public void open(ExportContext given) throws IOException {
        context = given;
        json = StrictJson.writer(context.target().single());
        json.setCharacterEscapes(new PageEscapes());
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        DocumentId id = document.document().id();
        List<Claim.Mention> mentions = context.claims().stream().flatMap(claim -> claim.mentions().stream())
                .filter(mention -> mention.document().equals(id)).toList();
        if (!mentions.isEmpty()) {
            appearances.put(id, Appearance.of(document.document()));
        }
        Set<AnnotationId> claimed = new LinkedHashSet<>();
        for (Claim.Mention mention : mentions) {
            claimed.add(mention.annotation());
            sources.put(mention, document.annotations().values().stream()
                    .flatMap(said -> sources(said, mention.annotation(), document.text())).distinct().toList());
        }
        long others = document.annotations().values().stream().flatMap(ExportAnnotations::all)
                .filter(annotation -> !claimed.contains(annotation.id())).count();
        if (others > 0) {
            losses.lost(document.document(), null, MESSAGES.text("others", others));
        }
    }

    /** The words that name who said what an annotation, an attribution, reports. */
    private static Stream<String> sources(ExportAnnotations said, AnnotationId mention, String text) {
        Optional<AnnotationData> annotation = said.find(mention);
        if (annotation.isPresent() && annotation.get() instanceof GroupData group) {
            return group.members(SOURCE).stream().map(said::find).flatMap(Optional::stream)
                    .filter(SpanData.class::isInstance).map(span -> ((SpanData) span).coveredText(text));
        }
        return Stream.empty();
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            for (Claim claim : context.claims()) {
                write(claim);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        }
    }

    private void write(Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "ClaimReview");
        json.writeStringField("@id", "urn:uuid:" + claim.id());
        String url = context.options().text("url");
        text("url", url.isEmpty() ? "" : url + claim.id());
        text("claimReviewed", claim.text());
        text("datePublished", claim.authorship().time().toString());
        named("author", "Person", claim.authorship().author());
        String publisher = context.options().text("publisher");
        named("publisher", "Organization", publisher.isEmpty() ? context.title() : publisher);
        writeClaim(claim);
        if (!claim.verdict().isEmpty()) {
            writeRating(claim.verdict());
        }
        json.writeEndObject();
    }

    private void writeClaim(Claim claim) throws IOException {
        List<Appearance> where = claim.mentions().stream().map(Claim.Mention::document).distinct().map(appearances::get)
                .filter(Objects::nonNull).toList();
        json.writeObjectFieldStart("itemReviewed");
        json.writeStringField("@type", "Claim");
        text("text", claim.text());
        writeAuthors(claim, where);
        text("datePublished", where.stream().map(Appearance::published).filter(date -> !date.isEmpty()).min(
                String::compareTo).orElse(""));
        text("about", claim.topic());
        text("keywords", claim.event());
        named("contentLocation", "Place", claim.place());
        text("temporalCoverage", western(claim.time()));
        if (!where.isEmpty()) {
            json.writeArrayFieldStart("appearance");
            for (Appearance appearance : where) {
                json.writeStartObject();
                json.writeStringField("@type", "NewsArticle");
                text("headline", appearance.title());
                text("url", appearance.address());
                text("datePublished", appearance.published());
                named("author", "Person", appearance.byline());
                named("publisher", "Organization", appearance.outlet());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeAuthors(Claim claim, List<Appearance> where) throws IOException {
        Set<String> people = new LinkedHashSet<>();
        claim.mentions().forEach(mention -> people.addAll(sources.getOrDefault(mention, List.of())));
        List<String> outlets = new ArrayList<>();
        where.stream().map(Appearance::outlet).filter(outlet -> !outlet.isEmpty()).distinct().forEach(outlets::add);
        if (people.isEmpty() && outlets.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (String name : people.isEmpty() ? outlets : people) {
            json.writeStartObject();
            // a source may be a person, an office or a crowd
            json.writeStringField("@type", people.isEmpty() ? "Organization" : "Thing");
            json.writeStringField("name", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A number from 1 to that of the scale's verdicts, if the verdict is among them; its words always. */
    private void writeRating(String verdict) throws IOException {
        List<String> scale = Stream.of(context.options().text("scale").split("[,،]")).map(String::strip)
                .filter(step -> !step.isEmpty()).toList();
        json.writeObjectFieldStart("reviewRating");
        json.writeStringField("@type", "Rating");
        int place = scale.indexOf(verdict.strip());
        if (place >= 0) {
            json.writeNumberField("ratingValue", place + 1);
            json.writeNumberField("worstRating", 1);
            json.writeNumberField("bestRating", scale.size());
        }
        json.writeStringField("alternateName", verdict);
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private void named(String name, String type, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("@type", type);
            json.writeStringField("name", value);
            json.writeEndObject();
        }
    }

    /** Programs that read dates know only these digits. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder();
        text.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(western::appendCodePoint);
        return western.toString();
    }

    /** Where a claim was made. Everything but the title may be empty. */
    private record Appearance(String title, String address, String published, String byline, String outlet) {

        static Appearance of(Document document) {
            Map<String, String> metadata = document.metadata();
            String published = metadata.getOrDefault(DocumentMetadata.PUBLISHED, "");
            return new Appearance(document.title(), metadata.getOrDefault(DocumentMetadata.ADDRESS, ""),
                    DocumentMetadata.isValid(DocumentMetadata.PUBLISHED, published) ? published : "",
                    metadata.getOrDefault(DocumentMetadata.BYLINE, ""),
                    metadata.getOrDefault(DocumentMetadata.OUTLET, ""));
        }
    }
}
