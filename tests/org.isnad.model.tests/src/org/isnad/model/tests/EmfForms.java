/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.FeatureValue;
import org.isnad.model.FeatureValue.NumberRange;
import org.isnad.model.Features;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.RegistryEntity;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.emf.StoredAnnotation;
import org.isnad.model.emf.StoredAnnotationSet;
import org.isnad.model.emf.StoredClaim;
import org.isnad.model.emf.StoredClaimRelation;
import org.isnad.model.emf.StoredDocument;
import org.isnad.model.emf.StoredEntity;
import org.isnad.model.emf.StoredEntry;
import org.isnad.model.emf.StoredFigure;
import org.isnad.model.emf.StoredGroup;
import org.isnad.model.emf.StoredMention;
import org.isnad.model.emf.StoredModelFactory;
import org.isnad.model.emf.StoredName;
import org.isnad.model.emf.StoredRegistry;
import org.isnad.model.emf.StoredRelation;
import org.isnad.model.emf.StoredSpan;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.ClaimContent;
import org.isnad.model.stored.RegistryContent;
import org.isnad.model.stored.StoredForm;

/** Values to the objects that are generated from the Ecore model, and back. */
final class EmfForms {

    private static final StoredModelFactory MAKE = StoredModelFactory.eINSTANCE;

    private EmfForms() {
    }

    static StoredAnnotationSet of(AnnotationsContent content) {
        StoredAnnotationSet set = MAKE.createAnnotationSet();
        set.setVersion(StoredForm.VERSION);
        set.setDocument(content.document());
        set.setAnnotator(content.annotator());
        set.setTextHash(content.textHash());
        for (AnnotationData annotation : content.annotations()) {
            switch (annotation) {
                case SpanData span -> {
                    StoredSpan stored = common(MAKE.createSpan(), span);
                    stored.setRanges(span.ranges());
                    set.getSpans().add(stored);
                }
                case RelationData relation -> {
                    StoredRelation stored = common(MAKE.createRelation(), relation);
                    stored.setSource(relation.source());
                    stored.setTarget(relation.target());
                    set.getRelations().add(stored);
                }
                case GroupData group -> {
                    StoredGroup stored = common(MAKE.createGroup(), group);
                    stored.setMembers(group.members());
                    set.getGroups().add(stored);
                }
                case DocumentAnnotationData document -> set.getDocumentAnnotations()
                        .add(common(MAKE.createDocumentAnnotation(), document));
            }
        }
        return set;
    }

    private static <T extends StoredAnnotation> T common(T stored, AnnotationData annotation) {
        stored.setId(annotation.id());
        stored.setLayer(annotation.layer());
        stored.setAuthor(annotation.author());
        stored.setTime(annotation.time());
        stored.setOrigin(annotation.origin());
        stored.setComment(annotation.comment());
        stored.setFeatures(annotation.featureSet());
        return stored;
    }

    static AnnotationsContent value(StoredAnnotationSet set) {
        List<AnnotationData> all = new ArrayList<>();
        set.getSpans().forEach(one -> all.add(new SpanData(one.getId(), head(one), one.getRanges(), features(one), one
                .getTime())));
        set.getRelations().forEach(one -> all.add(new RelationData(one.getId(), head(one), one.getSource(), one
                .getTarget(), features(one), one.getTime())));
        set.getGroups().forEach(one -> all.add(new GroupData(one.getId(), head(one), one.getMembers() == null
                ? List.of() : one.getMembers(), features(one), one.getTime())));
        set.getDocumentAnnotations().forEach(one -> all.add(new DocumentAnnotationData(one.getId(), head(one),
                features(one), one.getTime())));
        return new AnnotationsContent(set.getDocument(), set.getAnnotator(), set.getTextHash(), all, Foreign.NONE);
    }

    private static AnnotationHead head(StoredAnnotation one) {
        return new AnnotationHead(one.getLayer(), one.getAuthor(), one.getOrigin(), one.getComment());
    }

    private static Features features(StoredAnnotation one) {
        return one.getFeatures() == null ? Features.NONE : one.getFeatures();
    }

    static StoredDocument of(DocumentData document) {
        StoredDocument stored = MAKE.createDocument();
        stored.setVersion(StoredForm.VERSION);
        stored.setId(document.id());
        stored.setTitle(document.title());
        stored.setSource(document.source());
        stored.setFormat(document.format());
        stored.setCharset(document.charset());
        stored.setLength(document.length());
        stored.setTextHash(document.textHash());
        stored.setImported(document.imported());
        document.metadata().forEach((name, value) -> {
            StoredEntry entry = MAKE.createEntry();
            entry.setName(name);
            entry.setValue(value);
            stored.getMetadata().add(entry);
        });
        names(document.earlier(), stored.getEarlier());
        return stored;
    }

    static DocumentData value(StoredDocument stored) {
        Map<String, String> metadata = new TreeMap<>();
        stored.getMetadata().forEach(entry -> metadata.put(entry.getName(), entry.getValue()));
        return new DocumentData(stored.getId(), stored.getTitle(), stored.getSource(), stored.getFormat(), stored
                .getCharset(), stored.getLength(), stored.getTextHash(), stored.getImported(), metadata,
                texts(stored.getEarlier()), Foreign.NONE);
    }

    static StoredRegistry of(RegistryContent content) {
        StoredRegistry registry = MAKE.createRegistry();
        registry.setVersion(StoredForm.VERSION);
        for (RegistryEntity entity : content.entities()) {
            StoredEntity stored = MAKE.createEntity();
            stored.setId(entity.id());
            stored.setName(entity.name());
            stored.setType(entity.type());
            names(entity.aliases(), stored.getAliases());
            names(entity.variants(), stored.getVariants());
            names(entity.links(), stored.getLinks());
            stored.setAuthor(entity.authorship().author());
            stored.setTime(entity.authorship().time());
            stored.setOrigin(entity.authorship().origin());
            stored.setComment(entity.authorship().comment());
            registry.getEntities().add(stored);
        }
        return registry;
    }

    private static void names(List<String> from, EList<StoredName> to) {
        for (String value : from) {
            StoredName name = MAKE.createName();
            name.setValue(value);
            to.add(name);
        }
    }

    static RegistryContent value(StoredRegistry registry) {
        return new RegistryContent(registry.getEntities().stream().map(one -> new RegistryEntity(one.getId(), one
                .getName(), one.getType(), texts(one.getAliases()), texts(one.getVariants()), texts(one.getLinks()),
                new Authorship(one.getAuthor(), one.getTime(), one.getOrigin(), one.getComment()), Foreign.NONE))
                .toList(), Foreign.NONE);
    }

    private static List<String> texts(List<StoredName> names) {
        return names.stream().map(StoredName::getValue).toList();
    }

    static StoredClaim of(ClaimContent content) {
        Claim claim = content.claim();
        StoredClaim stored = MAKE.createClaim();
        stored.setVersion(StoredForm.VERSION);
        stored.setId(claim.id());
        stored.setText(claim.text());
        stored.setTopic(claim.topic());
        stored.setWorth(claim.worth());
        stored.setEvent(claim.event());
        stored.setPlace(claim.place());
        stored.setWhen(claim.time());
        stored.setVerdict(claim.verdict());
        stored.setAuthor(claim.authorship().author());
        stored.setTime(claim.authorship().time());
        stored.setOrigin(claim.authorship().origin());
        stored.setComment(claim.authorship().comment());
        claim.figures().forEach(one -> {
            StoredFigure figure = MAKE.createFigure();
            figure.setWhat(one.what());
            figure.setWho(one.who());
            figure.setNumber(one.number().texts().getFirst());
            figure.setHedge(one.hedge());
            stored.getFigures().add(figure);
        });
        claim.mentions().forEach(one -> {
            StoredMention mention = MAKE.createMention();
            mention.setDocument(one.document());
            mention.setAnnotation(one.annotation());
            stored.getMentions().add(mention);
        });
        content.relations().forEach(one -> {
            StoredClaimRelation relation = MAKE.createClaimRelation();
            relation.setId(one.id());
            relation.setTo(one.to());
            relation.setType(one.type());
            relation.setConflicts(one.conflicts().stream().map(Enum::name).collect(Collectors.joining(" ")));
            relation.setAuthor(one.authorship().author());
            relation.setTime(one.authorship().time());
            relation.setOrigin(one.authorship().origin());
            relation.setComment(one.authorship().comment());
            stored.getRelations().add(relation);
        });
        return stored;
    }

    static ClaimContent value(StoredClaim stored) {
        List<Claim.Figure> figures = stored.getFigures().stream().map(one -> new Claim.Figure(one.getWhat(),
                one.getWho(), (NumberRange) FeatureValue.parse(FeatureValue.Type.NUMBER_RANGE, List.of(one
                        .getNumber())), one.getHedge())).toList();
        List<Claim.Mention> mentions = stored.getMentions().stream()
                .map(one -> new Claim.Mention(one.getDocument(), one.getAnnotation())).toList();
        Claim claim = new Claim(stored.getId(), stored.getText(), stored.getTopic(), stored.getWorth(), stored
                .getEvent(), stored.getPlace(), stored.getWhen(), figures, stored.getVerdict(), mentions,
                new Authorship(stored.getAuthor(), stored.getTime(), stored.getOrigin(), stored.getComment()),
                Foreign.NONE);
        return new ClaimContent(claim, stored.getRelations().stream().map(one -> new ClaimRelation(one.getId(), claim
                .id(), one.getTo(), one.getType(), conflicts(one.getConflicts()), new Authorship(one.getAuthor(), one
                        .getTime(), one.getOrigin(), one.getComment()), Foreign.NONE)).toList());
    }

    private static Set<ClaimRelation.Conflict> conflicts(String names) {
        Set<ClaimRelation.Conflict> conflicts = EnumSet.noneOf(ClaimRelation.Conflict.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(" ")) {
            conflicts.add(ClaimRelation.Conflict.valueOf(name));
        }
        return conflicts;
    }
}
