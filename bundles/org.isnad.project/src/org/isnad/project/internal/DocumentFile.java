/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.isnad.model.DocumentData;
import org.isnad.model.ObjectId;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.project.internal.journal.Chain;
import org.isnad.project.internal.journal.Effects;

/** The description of a document that was changed, and with it the document's texts. */
final class DocumentFile extends HeldFile<DocumentData, DocumentData> {

    /** What the second value of one field is called where two programs changed it. */
    private static final String SECOND = "-2";
    private static final String TITLE = "title";

    private final Place.OfDocument place;
    private final DocumentShelf documents;
    private final TextFiles texts;
    private DocumentData now;

    DocumentFile(Place.OfDocument place, Layout layout, Storage storage, DocumentShelf documents, TextFiles texts) {
        super(place, layout, storage, layout.description(place.id()), StoredForm.DOCUMENT);
        this.place = place;
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    void check(DocumentData value) throws DamagedFileException {
        if (!value.id().equals(place.id())) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
    }

    @Override
    Collection<DocumentData> objects(DocumentData value) {
        return value == null ? List.of() : List.of(value);
    }

    @Override
    Merged<DocumentData> merge(Content<DocumentData> content, Pending journal) throws ProjectException {
        TextWays ways = journal.texts(place.id());
        Merged<DocumentData> merged = journal.merge(place,
                (Effects<ObjectId, DocumentData> effects, Effects<ObjectId, DocumentData> lost) ->
                        merge(content.value(), both(effects, lost), ways));
        if (merged == null) {
            throw damaged(new DamagedFileException(Reason.OTHER_TEXT, null));
        }
        return merged;
    }

    /** What a journal lost that this process knows counts as if it were there, until it is appended again. */
    private static Effects<ObjectId, DocumentData> both(Effects<ObjectId, DocumentData> effects,
            Effects<ObjectId, DocumentData> lost) {
        if (effects == null || lost == null) {
            return effects == null ? lost : effects;
        }
        Effects<ObjectId, DocumentData> both = new Effects<>();
        both.add(effects);
        both.add(lost);
        return both;
    }

    /** @return null if two programs gave the document different texts, between which a person must decide */
    private Merged<DocumentData> merge(DocumentData theirs, Effects<ObjectId, DocumentData> effects, TextWays ways) {
        Chain<DocumentData> chain = effects == null ? null : effects.chains().get(place.id());
        if (chain == null || Objects.equals(theirs, chain.last())) {
            return Merged.of(objects(theirs));
        }
        if (chain.knows(theirs)) {
            return Merged.of(objects(chain.last()));
        }
        if (chain.last() == null || theirs == null) {
            // What one side removed and the other changed is kept, but nothing makes a text that is gone.
            return Merged.of(objects(theirs));
        }
        if (ways != TextWays.NONE && !ways.knows(theirs.textHash())) {
            return null;
        }
        DocumentData texted = ways == TextWays.NONE ? theirs : chain.last();
        DocumentData both = fields(chain, theirs).withTexts(texted.length(), texted.textHash(), texted.earlier());
        return new Merged<>(List.of(both), both.equals(texted) ? List.of() : List.of(new DocumentChange(texted, both)));
    }

    /** Field by field, what one side changed; where both did, the journal's, and the other one beside it. */
    private static DocumentData fields(Chain<DocumentData> chain, DocumentData theirs) {
        DocumentData mine = chain.last();
        Map<String, String> metadata = new TreeMap<>();
        String title = field(TITLE, chain, theirs, DocumentData::title, metadata);
        Set<String> names = new TreeSet<>(mine.metadata().keySet());
        names.addAll(theirs.metadata().keySet());
        for (String name : names) {
            String value = field(name, chain, theirs, data -> data.metadata().getOrDefault(name, ""), metadata);
            if (!value.isEmpty()) {
                metadata.put(name, value);
            }
        }
        return mine.withTitle(title).withMetadata(metadata);
    }

    private static String field(String name, Chain<DocumentData> chain, DocumentData theirs,
            Function<DocumentData, String> field, Map<String, String> beside) {
        String their = field.apply(theirs);
        String mine = field.apply(chain.last());
        if (chain.states().stream().anyMatch(state -> state != null && field.apply(state).equals(their))) {
            return mine;
        }
        if (chain.first() != null && field.apply(chain.first()).equals(mine)) {
            return their;
        }
        if (!their.isEmpty() && !mine.isEmpty()) {
            beside.put(name + SECOND, their);
        }
        return mine.isEmpty() ? their : mine;
    }

    @Override
    DocumentData value() {
        return now;
    }

    /** Earlier texts come first and the description last, so that it never names what is not there. */
    @Override
    void save(AtomicWriter writer, DocumentData value) throws ProjectException {
        if (value != null) {
            texts.store(value);
            documents.restoreOriginal(value);
        } else {
            documents.retireOriginal(place.id());
        }
        super.save(writer, value);
        if (value == null) {
            texts.dropAll(place.id());
        }
    }

    /** Removes texts that nobody needs any more, after the annotations were written. */
    void dropTexts() throws ProjectException {
        if (now != null) {
            texts.drop(now);
        }
    }

    @Override
    ObjectId id(DocumentData document) {
        return document.id();
    }

    @Override
    DocumentData twin(DocumentData document) {
        throw new IllegalStateException("documents are merged field by field");
    }

    @Override
    DocumentData get(ObjectId id) {
        return now;
    }

    @Override
    void put(DocumentData before, DocumentData after) {
        now = after;
        documents.become(place.id(), after);
    }

    /** Leaves it to the file alone what the document is. */
    void letGo() {
        documents.letGo(place.id());
    }

    @Override
    boolean setAll(DocumentData value, Collection<DocumentData> objects) {
        DocumentData before = now;
        put(before, objects.stream().findFirst().orElse(null));
        return !Objects.equals(before, now);
    }
}
