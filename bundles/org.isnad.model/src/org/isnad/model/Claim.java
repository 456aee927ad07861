/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.List;

/**
 * A claim that documents make, an object of the whole project: an immutable value. A text is empty when nothing is
 * known.
 *
 * @param text     the claim in one canonical sentence, not empty
 * @param topic    what it is about
 * @param worth    whether it is worth checking
 * @param event    the event that it is part of
 * @param place    where
 * @param time     when: a date, a range of dates, or words
 * @param figures  the numbers that it states
 * @param verdict  what checking it showed
 * @param mentions where documents make it, in the annotator's order
 * @param foreign  what a newer version stored with it
 */
public record Claim(ClaimId id, String text, String topic, Worth worth, String event, String place, String time,
        List<Figure> figures, String verdict, List<Mention> mentions, Authorship authorship, Foreign foreign) {

    /** Check-worthiness, in the terms of the field. */
    public enum Worth {
        /** Nobody has decided. */
        UNDECIDED,
        /** No factual sentence. */
        NFS,
        /** A factual sentence that is not worth checking. */
        UFS,
        /** A factual sentence that is worth checking. */
        CFS
    }

    /**
     * A number that a claim states.
     *
     * @param what   killed, wounded, money …, as the tagset names it
     * @param who    civilian, leaders …; empty if nobody
     * @param number how many or how much
     * @param hedge  about, at least …; empty for none
     */
    public record Figure(String what, String who, FeatureValue.NumberRange number, String hedge) {
        public Figure {
            StorableText.checked(what);
            StorableText.checked(who);
            StorableText.checked(hedge);
        }
    }

    /** An annotation in a document that makes the claim. */
    public record Mention(DocumentId document, AnnotationId annotation) {
    }

    /** @throws UnstorableTextException if a value holds a character that cannot be stored */
    public Claim {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("claim " + id + " has no text");
        }
        List.of(text, topic, event, place, time, verdict).forEach(StorableText::checked);
        figures = List.copyOf(figures);
        mentions = List.copyOf(mentions);
    }

    /** The same claim, made in other places. */
    public Claim withMentions(List<Mention> others) {
        return new Claim(id, text, topic, worth, event, place, time, figures, verdict, others, authorship, foreign);
    }
}
