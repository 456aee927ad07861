/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.HeldContent;
import org.isnad.exchange.claimreview.internal.ClaimReviewWriter;
import org.isnad.exchange.rdf.internal.RdfWriter;
import org.isnad.exchange.support.StrictJson;
import org.isnad.model.AnnotationId;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.Foreign;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.SampleDocument;
import org.junit.jupiter.api.Test;

/** Claims as reviews of schema.org and as triples. */
class ClaimsOutTest {

    private final SampleDocument document = new SampleDocument("report", "قال وزير إن عشرة قتلوا")
            .metadata("outlet", "وكالة").metadata("published", "2022-10-17").metadata("address", "https://example.org/1");
    private final AnnotationId attribution = attribution();
    private final List<String> losses = new ArrayList<>();

    private AnnotationId attribution() {
        AnnotationId source = document.span("Source", Map.of(), document.range("وزير"));
        AnnotationId content = document.span("Content", Map.of(), document.range("إن عشرة قتلوا"));
        return document.group("Attribution", Map.of(), new Member("source", source), new Member("content", content));
    }

    private Claim claim(int id, String text, String verdict) {
        return new Claim(new ClaimId(new UUID(0, id)), text, "ضحايا", Claim.Worth.CFS, "", "دمشق", "١٧ أكتوبر", List.of(),
                verdict, List.of(new Claim.Mention(document.description().id(), attribution)),
                new Authorship("ليلى", Fixture.NOON, Origin.MANUAL, ""), Foreign.NONE);
    }

    @Test
    void givenAClaimWithAVerdictOfTheScaleWhenWrittenThenItIsRatedAndSaysWhoMadeItWhere() throws Exception {
        JsonNode review = reviews(Map.of("scale", "كاذب، مضلل، صحيح", "url", "https://f.example/"),
                claim(7, "قتل عشرة", "مضلل")).get(0);

        assertEquals("ClaimReview", review.path("@type").asText());
        assertEquals("https://f.example/00000000-0000-0000-0000-000000000007", review.path("url").asText());
        assertEquals("قتل عشرة", review.path("claimReviewed").asText());
        assertEquals("2026-03-01T12:00:00Z", review.path("datePublished").asText());
        JsonNode claim = review.path("itemReviewed");
        assertEquals("وزير", claim.path("author").path(0).path("name").asText());
        assertEquals("https://example.org/1", claim.path("appearance").path(0).path("url").asText());
        assertEquals("2022-10-17", claim.path("datePublished").asText());
        assertEquals("17 أكتوبر", claim.path("temporalCoverage").asText());
        JsonNode rating = review.path("reviewRating");
        assertEquals(List.of(2, 1, 3), List.of(rating.path("ratingValue").asInt(), rating.path("worstRating").asInt(),
                rating.path("bestRating").asInt()));
        assertEquals(1, losses.size(), "the spans, in one sentence");
    }

    @Test
    void givenNoVerdictOrOneOutsideOfTheScaleWhenWrittenThenThereIsNoNumber() throws Exception {
        JsonNode reviews = reviews(Map.of("scale", "كاذب,صحيح"), claim(1, "أ", ""), claim(2, "ب", "غير معروف"));

        assertFalse(reviews.get(0).has("reviewRating"));
        assertEquals(Set.of("@type", "alternateName"),
                Set.copyOf(reviews.get(1).path("reviewRating").properties().stream().map(Map.Entry::getKey).toList()));
    }

    @Test
    void givenAScriptInAClaimWhenWrittenThenNothingEndsThePagesScript() throws Exception {
        String evil = "</script><script>alert('x')</script><!--\u2028&";
        MemoryFiles files = write(new ClaimReviewWriter(), "claimreview", Map.of(), List.of(), claim(1, evil, ""));

        String json = files.text(MemoryFiles.SINGLE);
        assertTrue(json.chars().noneMatch(c -> c == '<' || c == '>' || c == '&' || c == '\u2028'), json);
        assertEquals(evil, StrictJson.read(files.bytes(MemoryFiles.SINGLE)).path("@graph").path(0).path("claimReviewed")
                .asText());
    }

    @Test
    void givenClaimsThatConflictWhenWrittenAsTriplesThenTheyComeFromTheirMentions() throws Exception {
        ClaimRelation conflict = new ClaimRelation(new ClaimRelationId(new UUID(0, 9)), new ClaimId(new UUID(0, 1)),
                new ClaimId(new UUID(0, 2)), ClaimRelation.Type.CONTRADICTS, Set.of(ClaimRelation.Conflict.FIGURE),
                new Authorship("ليلى", Fixture.NOON, Origin.MANUAL, ""), Foreign.NONE);
        String triples = write(new RdfWriter(), "rdf", Map.of("syntax", "n-triples"), List.of(conflict),
                claim(1, "قتل \"عشرة\"\n", ""), claim(2, "ب", "")).text(MemoryFiles.SINGLE);

        String one = "<urn:uuid:00000000-0000-0000-0000-000000000001>";
        assertTrue(triples.contains(one + " <https://schema.org/text> \"قتل \\\"عشرة\\\"\\n\" .\n"), triples);
        assertTrue(triples.contains(one + " <http://www.w3.org/ns/prov#wasDerivedFrom> <urn:uuid:" + attribution + "> .\n"));
        assertTrue(triples.contains(one + " <urn:isnad:vocabulary:contradicts> "
                + "<urn:uuid:00000000-0000-0000-0000-000000000002> .\n"));
    }

    private JsonNode reviews(Map<String, String> options, Claim... claims) throws Exception {
        MemoryFiles files = write(new ClaimReviewWriter(), "claimreview", options, List.of(), claims);
        return StrictJson.read(files.bytes(MemoryFiles.SINGLE)).path("@graph");
    }

    private MemoryFiles write(FormatWriter writer, String id, Map<String, String> options, List<ClaimRelation> relations,
            Claim... claims) throws Exception {
        MemoryFiles files = new MemoryFiles();
        Format format = DeclaredFormat.in(writer.getClass(), id);
        try (writer) {
            writer.open(ClaimsContext.of(files, format, options, List.of(claims), relations));
            writer.write(new HeldContent(format, (d, a, reason) -> losses.add(reason)).of(document.description(),
                    document.text(), document.annotations()), (d, a, reason) -> losses.add(reason));
        }
        return files;
    }
}
