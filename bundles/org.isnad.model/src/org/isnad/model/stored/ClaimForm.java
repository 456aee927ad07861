/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationId;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.DocumentId;
import org.isnad.model.FeatureValue;
import org.isnad.model.FeatureValue.NumberRange;
import org.isnad.model.Foreign;

/** {@code <isnad:Claim …>}, and a line for each figure, mention and relation. */
final class ClaimForm extends StoredForm<ClaimContent> {

    ClaimForm() {
        super("Claim");
    }

    @Override
    ClaimContent read(XmlElement element, int version) throws MalformedFileException {
        ClaimId id = claimId(element.required("id"));
        String text = element.required("text");
        String topic = element.optional("topic", "");
        Claim.Worth worth = Claim.Worth.valueOf(element.optional("worth", Claim.Worth.UNDECIDED.name()));
        String event = element.optional("event", "");
        String place = element.optional("place", "");
        String when = element.optional("when", "");
        String verdict = element.optional("verdict", "");
        Authorship authorship = RegistryForm.authorship(element);
        List<Claim.Figure> figures = new ArrayList<>();
        List<Claim.Mention> mentions = new ArrayList<>();
        List<ClaimRelation> relations = new ArrayList<>();
        element.children(child -> switch (child) {
            case "figures" -> figures.add(figure(element.child()));
            case "mentions" -> mentions.add(mention(element.child()));
            case "relations" -> relations.add(relation(id, element.child()));
            default -> false;
        });
        return new ClaimContent(new Claim(id, text, topic, worth, event, place, when, figures, verdict, mentions,
                authorship, element.foreign()), relations);
    }

    private static ClaimId claimId(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    private static Claim.Figure figure(XmlElement element) throws MalformedFileException {
        NumberRange number = (NumberRange) FeatureValue.parse(FeatureValue.Type.NUMBER_RANGE,
                List.of(element.required("number")));
        Claim.Figure figure = new Claim.Figure(element.required("what"), element.optional("who", ""), number,
                element.optional("hedge", ""));
        element.end();
        return figure;
    }

    private static Claim.Mention mention(XmlElement element) throws MalformedFileException {
        Claim.Mention mention = new Claim.Mention(new DocumentId(element.required("document")),
                AnnotationId.valueOf(element.required("annotation")));
        element.end();
        return mention;
    }

    private static ClaimRelation relation(ClaimId from, XmlElement element) throws MalformedFileException {
        ClaimRelationId id = new ClaimRelationId(UUID.fromString(element.required("id")));
        ClaimId to = claimId(element.required("to"));
        ClaimRelation.Type type = ClaimRelation.Type.valueOf(element.required("type"));
        Set<ClaimRelation.Conflict> conflicts = EnumSet.noneOf(ClaimRelation.Conflict.class);
        String names = element.optional("conflicts", "");
        for (String name : names.isEmpty() ? new String[0] : names.split(" ", -1)) {
            conflicts.add(ClaimRelation.Conflict.valueOf(name));
        }
        Authorship authorship = RegistryForm.authorship(element);
        element.end();
        return new ClaimRelation(id, from, to, type, conflicts, authorship, element.foreign());
    }

    @Override
    void writeAttributes(ClaimContent stored, XmlOutput output) {
        Claim claim = stored.claim();
        output.attribute("id", claim.id().value()).attribute("text", claim.text()).optional("topic", claim.topic());
        if (claim.worth() != Claim.Worth.UNDECIDED) {
            output.attribute("worth", claim.worth().name());
        }
        output.optional("event", claim.event()).optional("place", claim.place()).optional("when", claim.time());
        output.optional("verdict", claim.verdict());
        RegistryForm.write(claim.authorship(), output);
    }

    @Override
    void writeChildren(ClaimContent stored, XmlOutput output) {
        for (Claim.Figure figure : stored.claim().figures()) {
            output.ascii("  <figures").attribute("what", figure.what()).optional("who", figure.who());
            output.attribute("number", figure.number().texts().getFirst()).optional("hedge", figure.hedge());
            output.ascii("/>\n");
        }
        for (Claim.Mention mention : stored.claim().mentions()) {
            output.ascii("  <mentions").attribute("document", mention.document().value())
                    .attribute("annotation", mention.annotation().value()).ascii("/>\n");
        }
        stored.relations().forEach(relation -> write(relation, output));
    }

    private static void write(ClaimRelation relation, XmlOutput output) {
        output.ascii("  <relations").attribute("id", relation.id().value()).attribute("to", relation.to().value());
        output.attribute("type", relation.type().name()).optional("conflicts", relation.conflicts().stream()
                .map(ClaimRelation.Conflict::name).collect(Collectors.joining(" ")));
        RegistryForm.write(relation.authorship(), output);
        output.verbatim(relation.foreign().attributes());
        if (relation.foreign().content().isEmpty()) {
            output.ascii("/>\n");
        } else {
            output.ascii(">").verbatim(relation.foreign().content()).ascii("</relations>\n");
        }
    }

    @Override
    Foreign foreign(ClaimContent stored) {
        return stored.claim().foreign();
    }
}
