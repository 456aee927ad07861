/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.ObjectId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.stored.AnnotationWriter;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.project.internal.journal.Chain;
import org.isnad.project.internal.journal.Effects;

/** What one annotator says about one document. */
final class AnnotationFile extends HeldFile<AnnotationsContent, AnnotationData> {

    private final Place.OfAnnotations place;
    private final DocumentShelf documents;
    private final TextFiles texts;
    private final LiveSet set;
    /** What a newer version stored beside the annotations. */
    private Foreign foreign = Foreign.NONE;
    /** Which text the annotations in memory belong to. */
    private String textHash = "";
    private boolean adopting;

    AnnotationFile(Place.OfAnnotations place, Layout layout, Storage storage, DocumentShelf documents,
            TextFiles texts) {
        super(place, layout, storage, layout.annotations(place.annotator().id(), place.id()), StoredForm.ANNOTATIONS);
        this.place = place;
        this.documents = documents;
        this.texts = texts;
        this.set = new LiveSet(place);
    }

    LiveSet set() {
        return set;
    }

    /** Takes a file of an earlier text from now on, with each span where its quotation is found now. */
    void adopt() {
        adopting = true;
    }

    DocumentId document() {
        return place.id();
    }

    @Override
    boolean isOutdated() {
        return !textHash.equals(documents.textHash(document()));
    }

    @Override
    void check(AnnotationsContent value) throws DamagedFileException {
        if (!value.document().equals(document()) || !value.annotator().equals(place.annotator().id())) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
    }

    @Override
    Collection<AnnotationData> objects(AnnotationsContent value) {
        return value == null ? List.of() : value.annotations();
    }

    /**
     * A file whose text was corrected since, as the journal says, is of the text before as long as it is not written. What
     * the journal does not know of it came from outside, and moves with the text.
     */
    @Override
    Merged<AnnotationData> merge(Content<AnnotationsContent> content, Pending journal) throws ProjectException {
        String now = documents.textHash(document());
        String theirs = content.value() == null ? now : content.value().textHash();
        TextWays ways = journal.texts(document());
        boolean elsewhere = ways != TextWays.NONE && !ways.last().equals(TextWays.NOTHING) && !ways.last().equals(now);
        if (!elsewhere && (now.isEmpty() || theirs.equals(now))) {
            return super.merge(content, journal);
        }
        if (elsewhere || !ways.knows(theirs) && !adopting) {
            throw damaged(new DamagedFileException(Reason.OTHER_TEXT, null));
        }
        UnaryOperator<AnnotationData> mover = ways.knows(theirs) ? texts.mover(document(), theirs, now, ways)
                : texts.reanchoring(documents.description(document()), theirs)
                        .orElseThrow(() -> damaged(new DamagedFileException(Reason.OTHER_TEXT, null)));
        return journal.merge(place, (Effects<ObjectId, AnnotationData> effects,
                Effects<ObjectId, AnnotationData> lost) -> moved(content.value().annotations(), orNone(effects),
                        orNone(lost), mover).with(place, lost, this::id, this::twin));
    }

    private static Effects<ObjectId, AnnotationData> orNone(Effects<ObjectId, AnnotationData> effects) {
        return effects == null ? new Effects<>() : effects;
    }

    private static boolean knows(Effects<ObjectId, AnnotationData> effects, AnnotationData annotation) {
        Chain<AnnotationData> chain = effects.chains().get(annotation.id());
        return chain != null && chain.knows(annotation);
    }

    /** What became of an annotation that a journal knows, also one that was lost, that journal says itself. */
    private Merged<AnnotationData> moved(List<AnnotationData> file, Effects<ObjectId, AnnotationData> effects,
            Effects<ObjectId, AnnotationData> lost, UnaryOperator<AnnotationData> mover) {
        List<AnnotationData> moved = new ArrayList<>(file.size());
        List<ObjectChange<?>> decisions = new ArrayList<>();
        for (AnnotationData annotation : file) {
            boolean known = knows(effects, annotation) || knows(lost, annotation);
            AnnotationData now = known ? annotation : mover.apply(annotation);
            moved.add(now);
            if (!effects.chains().containsKey(annotation.id()) && !now.equals(annotation)) {
                decisions.add(new AnnotationChange(document(), place.annotator(), annotation, now));
            }
        }
        Merged<AnnotationData> merged = merge(moved, effects);
        decisions.addAll(merged.decisions());
        return new Merged<>(merged.objects(), decisions);
    }

    @Override
    AnnotationsContent value() {
        return set.isEmpty() && foreign.isEmpty() ? null : new AnnotationsContent(document(),
                place.annotator().id(), textHash, set.annotations(), foreign);
    }

    @Override
    void save(AtomicWriter writer, AnnotationsContent value) throws ProjectException {
        textHash = value == null ? documents.textHash(document()) : documents.textHashToStore(document());
        super.save(writer, value == null ? null : new AnnotationsContent(value.document(), value.annotator(), textHash,
                value.annotations(), value.foreign()));
    }

    @Override
    ObjectId id(AnnotationData annotation) {
        return annotation.id();
    }

    @Override
    AnnotationData twin(AnnotationData annotation) {
        return annotation.withId(new AnnotationId(UUID.nameUUIDFromBytes(AnnotationWriter.line(annotation))));
    }

    @Override
    AnnotationData get(ObjectId id) {
        return set.annotation((AnnotationId) id).orElse(null);
    }

    @Override
    void put(AnnotationData before, AnnotationData after) {
        set.replace(before, after);
    }

    @Override
    void replace(AnnotationData before, AnnotationData after) throws StaleChangeException {
        // A cycle that a merge made may be changed, so that it can be mended.
        if (after != null && set.wouldCycle(after) && (before == null || !set.wouldCycle(before))) {
            throw new StaleChangeException(document(), after.id(), "the group would be a member of itself");
        }
        super.replace(before, after);
    }

    @Override
    boolean setAll(AnnotationsContent value, Collection<AnnotationData> annotations) {
        foreign = value == null ? Foreign.NONE : value.foreign();
        textHash = documents.textHash(document());
        if (set.isEmpty() && annotations.isEmpty()) {
            return false;
        }
        Map<ObjectId, AnnotationData> now = Merged.index(annotations, AnnotationData::id);
        Map<ObjectId, AnnotationData> before = new HashMap<>(Merged.index(set.annotations(), AnnotationData::id));
        if (before.equals(now)) {
            return false;
        }
        set.setAll(annotations);
        return true;
    }
}
