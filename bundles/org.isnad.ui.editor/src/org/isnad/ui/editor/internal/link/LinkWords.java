/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tag;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;

/** Names annotations and what links them, for people; texts of the document with a direction of their own. */
public final class LinkWords {

    private static final MessageBundle MESSAGES = MessageBundle.beside(LinkWords.class);
    private static final int LONGEST = 28;
    /** With blanks, of which several become one. */
    private static final int COPIED = 4 * LONGEST;

    private final DocumentLinks links;
    private final Supplier<String> text;
    private final Function<DocumentId, String> titles;
    private final Locale locale = MessageBundle.userLocale();

    /**
     * @param text   of the document, as it is now
     * @param titles of all documents
     */
    public LinkWords(DocumentLinks links, Supplier<String> text, Function<DocumentId, String> titles) {
        this.links = links;
        this.text = text;
        this.titles = titles;
    }

    /** The words that an annotation stands on, shortened; of a group or relation its name and the words it hangs on. */
    public String name(AnnotationId id) {
        return links.elsewhere(id).map(this::name).or(() -> links.shown().annotation(id).map(this::name)).orElse("");
    }

    private String name(ClaimLinks.Far far) {
        return MESSAGES.text("name.elsewhere", MESSAGES.text("name.quoted", BidiText.isolate(shortened(far.words()))),
                BidiText.isolate(titles.apply(far.mention().document())));
    }

    private String name(AnnotationData data) {
        if (data instanceof SpanData span) {
            return quoted(span);
        }
        Optional<SpanData> anchor = links.shown().anchor(data.id(), links.tagset());
        return anchor.isEmpty() ? kind(data) : MESSAGES.text("name.link", kind(data), quoted(anchor.get()));
    }

    /** The words that an annotation stands on, in one line; of a group or relation those that it hangs on. */
    String covered(AnnotationId id) {
        return links.shown().anchor(id, links.tagset()).map(this::covered).orElse("");
    }

    private String covered(SpanData span) {
        return oneLine(span.coveredText(text.get()));
    }

    /** No more of a chapter is copied than what is shown of it. */
    private String begin(SpanData span) {
        String whole = text.get();
        StringBuilder begin = new StringBuilder();
        for (TextRange range : span.ranges()) {
            begin.append(begin.isEmpty() ? "" : " ");
            begin.append(whole, range.begin(), Math.min(range.end(), range.begin() + COPIED));
            if (begin.length() >= COPIED) {
                break;
            }
        }
        return begin.toString();
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private String quoted(SpanData span) {
        String cut = shortened(oneLine(begin(span)));
        return cut.isEmpty() ? kind(span) : MESSAGES.text("name.quoted", BidiText.isolate(cut));
    }

    /** Cut between graphemes, so that no mark is left without its letter. */
    private static String shortened(String words) {
        return words.length() <= LONGEST ? words
                : words.substring(0, Graphemes.of(words.substring(0, LONGEST)).previous(LONGEST)) + "…";
    }

    /** The tag of an annotation, or else its layer, in the user's language. */
    public String kind(AnnotationData data) {
        if (data.layer().equals(ClaimLinks.LAYER)) {
            return MESSAGES.text("claims." + data.tag().orElseThrow());
        }
        Optional<Layer> layer = links.layer(data);
        String tag = data.tag().orElse("");
        return layer.flatMap(declared -> declared.tag(tag)).map(Tag::label).map(label -> label.in(locale))
                .orElseGet(() -> !tag.isEmpty() ? tag : layer.map(declared -> declared.label().in(locale))
                        .orElse(data.layer()));
    }

    /** A role in the user's language. */
    public String role(AnnotationData link, String role) {
        return links.layer(link).flatMap(layer -> layer.role(role)).map(Role::label).map(label -> label.in(locale))
                .orElse(role);
    }

    /** What is written on a strand: the role, or the name of the relation or group. */
    public String label(ShownLink link, Strand strand) {
        return strand.role().isEmpty() ? kind(link.data()) : role(link.data(), strand.role());
    }

    /** As {@link #label}, with the words of the end that is far away. */
    public String farLabel(ShownLink link, Strand strand, AnnotationId far) {
        return BidiText.isolateWhole(MESSAGES.text("strand.far", label(link, strand), name(far)));
    }

    /** A relation or group in a sentence: what it connects, and by which roles. */
    public String describe(AnnotationData link) {
        return switch (link) {
            case RelationData relation -> MESSAGES.text("describe.relation", kind(link), name(relation.source()),
                    name(relation.target()));
            case GroupData group -> MESSAGES.text("describe.group", kind(link), list(group.members().stream()
                    .map(member -> member(role(group, member.role()), member.annotation())).toList()));
            default -> kind(link);
        };
    }

    /** A member of a group with its role; an empty role is left out. */
    String member(String role, AnnotationId id) {
        return role.isEmpty() ? name(id) : MESSAGES.text("describe.member", role, name(id));
    }

    /** What is said of an annotation that can be picked by a number. */
    static String numbered(int number, String words) {
        return MESSAGES.text("name.numbered", number, words);
    }

    /** Several things in a row. */
    static String list(List<String> parts) {
        return parts.stream().reduce((one, more) -> MESSAGES.text("list.more", one, more)).orElse("");
    }
}
