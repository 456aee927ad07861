/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.function.Consumer;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.Annotator;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.RegistryEntity;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextEdit;

/** Writes the objects of a change; {@link ChangeReader} reads them in the same order. */
final class ChangeWriter {

    private final CodecOutput output;

    ChangeWriter(CodecOutput output) {
        this.output = output;
    }

    void change(Change change, int depth) {
        if (depth > ChangeCodec.DEEPEST) {
            throw new IllegalArgumentException("lists of changes more than " + ChangeCodec.DEEPEST + " deep");
        }
        switch (change) {
            case ChangeList list -> {
                output.bits(ChangeCodec.LIST);
                output.all(list.changes(), part -> change(part, depth + 1));
            }
            case AnnotationChange step -> {
                output.bits(ChangeCodec.ANNOTATION);
                output.text(step.document().value());
                annotator(step.annotator());
                output.bits(step.subject().kind().ordinal());
                sides(step, this::annotation);
            }
            case DocumentChange step -> {
                output.bits(ChangeCodec.DOCUMENT);
                sides(step, this::document);
            }
            case TextChange step -> {
                output.bits(ChangeCodec.TEXT);
                output.all(step.edits().edits(), this::edit);
                sides(step, this::document);
            }
            case EntityChange step -> {
                output.bits(ChangeCodec.ENTITY);
                sides(step, this::entity);
            }
            case ClaimChange step -> {
                output.bits(ChangeCodec.CLAIM);
                sides(step, this::claim);
            }
            case ClaimRelationChange step -> {
                output.bits(ChangeCodec.CLAIM_RELATION);
                sides(step, this::claimRelation);
            }
        }
    }

    private void annotator(Annotator annotator) {
        output.text(annotator.id().value());
        output.text(annotator.name());
    }

    private <T> void sides(ObjectChange<T> step, Consumer<T> writer) {
        output.bits((step.before() != null ? ChangeCodec.BEFORE : 0) | (step.after() != null ? ChangeCodec.AFTER : 0));
        if (step.before() != null) {
            writer.accept(step.before());
        }
        if (step.after() != null) {
            writer.accept(step.after());
        }
    }

    private void annotation(AnnotationData annotation) {
        output.id(annotation.id().value());
        AnnotationHead head = annotation.head();
        output.text(head.layer());
        output.text(head.author());
        output.text(head.origin().toString());
        output.text(head.comment());
        foreign(head.foreign());
        output.time(annotation.time());
        output.all(annotation.features().entrySet(), feature -> {
            output.text(feature.getKey());
            output.all(feature.getValue(), output::text);
        });
        switch (annotation) {
            case SpanData span -> output.all(span.ranges(), range -> {
                output.number(range.begin());
                output.number(range.length());
            });
            case RelationData relation -> {
                output.id(relation.source().value());
                output.id(relation.target().value());
            }
            case GroupData group -> output.all(group.members(), member -> {
                output.text(member.role());
                output.id(member.annotation().value());
            });
            case DocumentAnnotationData document -> {
                // It has nothing of its own.
            }
        }
    }

    private void edit(TextEdit edit) {
        output.number(edit.begin());
        output.text(edit.removed());
        output.text(edit.inserted());
    }

    private void document(DocumentData document) {
        output.text(document.id().value());
        output.text(document.title());
        output.text(document.source());
        output.text(document.format());
        output.text(document.charset());
        output.number(document.length());
        output.text(document.textHash());
        output.time(document.imported());
        output.all(document.metadata().entrySet(), entry -> {
            output.text(entry.getKey());
            output.text(entry.getValue());
        });
        output.all(document.earlier(), output::text);
        foreign(document.foreign());
    }

    private void entity(RegistryEntity entity) {
        output.id(entity.id().value());
        output.text(entity.name());
        output.text(entity.type());
        output.all(entity.aliases(), output::text);
        output.all(entity.variants(), output::text);
        output.all(entity.links(), output::text);
        authorship(entity.authorship());
        foreign(entity.foreign());
    }

    private void claim(Claim claim) {
        output.id(claim.id().value());
        output.text(claim.text());
        output.text(claim.topic());
        output.bits(claim.worth().ordinal());
        output.text(claim.event());
        output.text(claim.place());
        output.text(claim.time());
        output.all(claim.figures(), figure -> {
            output.text(figure.what());
            output.text(figure.who());
            output.decimal(figure.number().least());
            output.decimal(figure.number().most());
            output.text(figure.hedge());
        });
        output.text(claim.verdict());
        output.all(claim.mentions(), mention -> {
            output.text(mention.document().value());
            output.id(mention.annotation().value());
        });
        authorship(claim.authorship());
        foreign(claim.foreign());
    }

    private void claimRelation(ClaimRelation relation) {
        output.id(relation.id().value());
        output.id(relation.from().value());
        output.id(relation.to().value());
        output.bits(relation.type().ordinal());
        output.all(relation.conflicts(), conflict -> output.bits(conflict.ordinal()));
        authorship(relation.authorship());
        foreign(relation.foreign());
    }

    private void authorship(Authorship authorship) {
        output.text(authorship.author());
        output.time(authorship.time());
        output.text(authorship.origin().toString());
        output.text(authorship.comment());
    }

    private void foreign(Foreign foreign) {
        output.text(foreign.attributes());
        output.text(foreign.content());
    }
}
