/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.Claim.Mention;
import org.isnad.model.Claim.Worth;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.model.schema.Layer;

/**
 * Links annotations of two documents. A relation lies within one document; what spans documents is a relation of the
 * claims that the annotations make, which name them together with their documents.
 */
public final class ClaimLinks {

    /** The layer under which such a link is shown; its tag is the relation's type. */
    static final String LAYER = "ClaimRelation";

    private final IdSource ids;
    private final Clock clock;

    ClaimLinks(IdSource ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The change that relates the claims of two annotations. An annotation that makes no claim yet makes a new one, in
     * its own words.
     *
     * @param claims those of the project
     * @return empty if both make the same claim
     */
    Optional<Change> relate(List<Claim> claims, Mention from, String fromWords, Mention to, String toWords,
            ClaimRelation.Type type, Annotator annotator) {
        Authorship authorship = new Authorship(annotator.name(), clock.instant(), Origin.MANUAL, "");
        List<Change> changes = new ArrayList<>();
        Claim one = claim(claims, from, fromWords, authorship, changes);
        Claim other = claim(claims, to, toWords, authorship, changes);
        if (one.id().equals(other.id())) {
            return Optional.empty();
        }
        changes.add(new ClaimRelationChange(null, new ClaimRelation(new ClaimRelationId(ids.next().value()), one.id(),
                other.id(), type, Set.of(), authorship, Foreign.NONE)));
        return Optional.of(new ChangeList(changes));
    }

    private Claim claim(List<Claim> claims, Mention mention, String words, Authorship authorship,
            List<Change> changes) {
        return claims.stream().filter(claim -> claim.mentions().contains(mention)).findFirst().orElseGet(() -> {
            Claim made = new Claim(new ClaimId(ids.next().value()), words, "", Worth.UNDECIDED, "", "", "", List.of(),
                    "", List.of(mention), authorship, Foreign.NONE);
            changes.add(new ClaimChange(null, made));
            return made;
        });
    }

    /**
     * An annotation of another document that a claim's relation leads to.
     *
     * @param words the claim
     */
    public record Far(Mention mention, String words) {
    }

    /**
     * What leads from annotations of a document to others.
     *
     * @param links    as relations, which are stored nowhere
     * @param far      where these lead, by the end that is not in the document
     */
    public record Found(List<RelationData> links, Map<AnnotationId, Far> far) {

        static final Found NOTHING = new Found(List.of(), Map.of());
    }

    /** Finds all links between a document and others. */
    static Found find(DocumentId document, List<Claim> claims, List<ClaimRelation> relations) {
        Map<ClaimId, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        List<RelationData> links = new ArrayList<>();
        Map<AnnotationId, Far> far = new HashMap<>();
        Predicate<Mention> here = mention -> mention.document().equals(document);
        for (ClaimRelation relation : relations) {
            Claim from = byId.get(relation.from());
            Claim to = byId.get(relation.to());
            if (from != null && to != null) {
                for (Mention one : from.mentions()) {
                    for (Mention other : to.mentions()) {
                        if (here.test(one) != here.test(other)) {
                            links.add(link(relation, one, other));
                            far.put(here.test(one) ? other.annotation() : one.annotation(),
                                    here.test(one) ? new Far(other, to.text()) : new Far(one, from.text()));
                        }
                    }
                }
            }
        }
        return new Found(List.copyOf(links), Map.copyOf(far));
    }

    private static RelationData link(ClaimRelation relation, Mention one, Mention other) {
        return new RelationData(new AnnotationId(relation.id().value()), LAYER, one.annotation(), other.annotation(),
                Map.of(Layer.TAG, List.of(relation.type().name())), relation.authorship().author(),
                relation.authorship().time(), relation.authorship().origin(), "");
    }
}
