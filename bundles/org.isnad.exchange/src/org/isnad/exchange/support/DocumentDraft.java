/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.model.Member;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * A document that is being read from a file that states offsets and names its annotations by keys: takes what is said
 * in any order and in the file's unit, and makes of it what Isnad holds. What cannot be had is a notice: a place
 * outside of the text, an end of a relation that is not there, a group that contains itself. Not for several threads.
 */
public final class DocumentDraft {

    /** How many characters of the file a notice shows. */
    private static final int SHOWN = 120;

    private static final MessageBundle MESSAGES = MessageBundle.beside(DocumentDraft.class);

    private final String text;
    private final StatedPlaces places;
    private final ImportSettings settings;
    private final int line;
    private final int column;
    private final List<Spanning> spans = new ArrayList<>();
    private final List<Linking> links = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, AnnotationDrafts> annotators = new LinkedHashMap<>();
    private final Map<Key, AnnotationId> made = new HashMap<>();
    private final Set<AnnotationId> ids = new HashSet<>();

    private record Spanning(Statement statement, List<Stretch> stretches) {
    }

    /** A relation, whose members are its two ends, or a group. */
    private record Linking(Statement statement, boolean relation, List<KeyedMember> members) {
    }

    private record Key(String annotator, String key) {
    }

    /**
     * A member of a group by the name that the file gives it.
     *
     * @param role empty for none
     */
    public record KeyedMember(String role, String key) {
    }

    /**
     * @param declared what the format's description says that offsets count
     * @param line     where the document begins in its file, from 1; 0 if that is not known
     * @param column   from 1; 0 if it is not known
     * @throws BadInputException if the text cannot be a document's
     */
    public DocumentDraft(String text, OffsetUnit declared, ImportSettings settings, int line, int column)
            throws BadInputException {
        this.text = DecodedText.checked(text);
        this.places = new StatedPlaces(text, declared);
        this.settings = settings;
        this.line = line;
        this.column = column;
    }

    /**
     * A document whose text JSON states.
     *
     * @param name  of the value, for the message
     * @param place where the document begins
     * @throws BadInputException with the line, if there is no text or it cannot be a document's
     */
    public static DocumentDraft of(JsonNode text, String name, OffsetUnit declared, ImportSettings settings,
            JsonLocation place) throws BadInputException {
        if (!text.isTextual()) {
            throw StrictJson.bad(place, MESSAGES.text("no-text", name));
        }
        try {
            return new DocumentDraft(text.textValue(), declared, settings, place.getLineNr(), place.getColumnNr());
        } catch (BadInputException e) {
            throw new BadInputException(e.code(), MESSAGES.text("in-line", Integer.toString(place.getLineNr()),
                    e.getMessage()), e);
        }
    }

    /** @param stretches one or more; they may overlap or touch, which makes them one */
    public void span(Statement statement, List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("span " + statement.shown() + " has no place");
        }
        spans.add(new Spanning(statement, List.copyOf(stretches)));
        places.add(stretches);
    }

    public void span(Statement statement, Stretch stretch) {
        span(statement, List.of(stretch));
    }

    /** A relation between two annotations of the same annotator. */
    public void relation(Statement statement, String from, String to) {
        links.add(new Linking(statement, true, List.of(new KeyedMember("", from), new KeyedMember("", to))));
    }

    /** A group of annotations of the same annotator. */
    public void group(Statement statement, List<KeyedMember> members) {
        links.add(new Linking(statement, false, List.copyOf(members)));
    }

    /** Says it about the whole document. */
    public void document(Statement statement) {
        statement.draft(drafts(statement), id(statement)).document();
    }

    /** Something that is not understood. @param message one sentence in the user's language */
    public void notice(String message) {
        notices.add(new Notice(line, column, message));
    }

    /** A part of the file that the reader does not understand. @param part missing or null for nothing */
    public void notUnderstood(JsonNode part) {
        String shown = JsonText.of(part);
        if (!shown.isEmpty()) {
            notice(MESSAGES.text("not-understood", shown(shown)));
        }
    }

    /** Adds what an object says under other names than the known ones; what cannot be kept is noticed. */
    public void metadata(Map<String, String> into, JsonNode object, Set<String> known) {
        JsonText.others(into, object, known, (name, value) -> notice(MESSAGES.text("metadata", shown(name),
                shown(value))));
    }

    private static String shown(String part) {
        String visible = part.replaceAll("\\p{Cc}", "\ufffd");
        return visible.length() <= SHOWN ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    /** Which unit the offsets count, rather than what is found out. */
    public void unit(OffsetUnit known) {
        places.unit(known);
    }

    /**
     * The document. Called once, last.
     *
     * @param name  from which its id is made; empty for the file's
     * @param title what people see
     */
    public ImportResult.Imported imported(String name, String title, String charset, Map<String, String> metadata) {
        spans.forEach(this::make);
        makeLinks();
        return new ImportResult.Imported(name, title, text, charset, metadata,
                annotators.values().stream().filter(said -> !said.isEmpty()).map(AnnotationDrafts::said).toList(),
                spans.isEmpty() ? Optional.empty() : Optional.of(places.unit()), notices);
    }

    private void make(Spanning span) {
        List<TextRange> ranges = new ArrayList<>();
        for (Stretch stretch : span.stretches()) {
            StatedPlaces.Found found = places.find(stretch);
            if (found.problem().isPresent()) {
                notice(MESSAGES.text(found.problem().get(), span.statement().shown(), Integer.toString(stretch.begin()),
                        Integer.toString(stretch.end()), stretch.quote()));
            }
            found.range().ifPresent(ranges::add);
        }
        if (ranges.size() == span.stretches().size()) {
            span.statement().draft(drafts(span.statement()), id(span.statement())).span(joined(ranges));
        }
    }

    /** Ranges that neither overlap nor touch. */
    private static List<TextRange> joined(List<TextRange> ranges) {
        List<TextRange> joined = new ArrayList<>();
        for (TextRange range : ranges.stream().sorted().toList()) {
            if (!joined.isEmpty() && range.begin() <= joined.getLast().end()) {
                joined.set(joined.size() - 1, joined.getLast().hull(range));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /**
     * Makes what refers only to what is made, until nothing is left that does: the rest refers to nothing, or to
     * itself.
     */
    private void makeLinks() {
        Set<Key> known = new HashSet<>(made.keySet());
        links.forEach(link -> known.add(new Key(link.statement().annotator(), link.statement().key())));
        Deque<Linking> next = new ArrayDeque<>();
        links.forEach(link -> next.add(withKnownMembers(link, known)));
        Map<Key, List<Linking>> waiting = new LinkedHashMap<>();
        while (!next.isEmpty()) {
            Linking link = next.remove();
            Optional<Key> missing = missing(link);
            if (missing.isPresent()) {
                waiting.computeIfAbsent(missing.get(), key -> new ArrayList<>()).add(link);
            } else {
                make(link);
                List<Linking> freed = waiting.remove(new Key(link.statement().annotator(), link.statement().key()));
                next.addAll(freed == null ? List.of() : freed);
            }
        }
        waiting.values().forEach(left -> left.forEach(link -> notice(MESSAGES.text("ends", link.statement().shown()))));
    }

    /** A group is a group without one of its members; a relation without an end is none. */
    private Linking withKnownMembers(Linking link, Set<Key> known) {
        if (link.relation()) {
            return link;
        }
        List<KeyedMember> kept = new ArrayList<>();
        for (KeyedMember member : link.members()) {
            if (known.contains(key(link, member))) {
                kept.add(member);
            } else {
                notice(MESSAGES.text("member", link.statement().shown(), member.key()));
            }
        }
        return new Linking(link.statement(), false, kept);
    }

    /** The first member that is not made. */
    private Optional<Key> missing(Linking link) {
        return link.members().stream().map(member -> key(link, member)).filter(key -> !made.containsKey(key))
                .findFirst();
    }

    private static Key key(Linking link, KeyedMember member) {
        return new Key(link.statement().annotator(), member.key());
    }

    private void make(Linking link) {
        List<Member> members = link.members().stream()
                .map(member -> new Member(member.role(), made.get(key(link, member)))).toList();
        AnnotationDrafts.Draft draft = link.statement().draft(drafts(link.statement()), id(link.statement()));
        if (link.relation()) {
            draft.relation(members.getFirst().annotation(), members.getLast().annotation());
        } else {
            draft.group(members);
        }
    }

    /**
     * The annotation's id: that which the file keeps for Isnad unless another has it. Relations can name it from
     * now.
     */
    private AnnotationId id(Statement statement) {
        AnnotationId id = statement.id().filter(given -> !ids.contains(given)).orElseGet(settings.ids()::next);
        ids.add(id);
        if (statement.replaced()) {
            notice(MESSAGES.text("replaced", statement.shown()));
        }
        if (statement.hasWildTime()) {
            notice(MESSAGES.text("time", statement.shown()));
        }
        if (!statement.key().isEmpty()
                && made.putIfAbsent(new Key(statement.annotator(), statement.key()), id) != null) {
            notice(MESSAGES.text("key-twice", statement.key()));
        }
        return id;
    }

    private AnnotationDrafts drafts(Statement statement) {
        return annotators.computeIfAbsent(statement.annotator(), name -> settings.drafts(possible(name)));
    }

    private String possible(String annotator) {
        if (!annotator.isEmpty()) {
            try {
                Annotator.named(annotator);
            } catch (AnnotatorNameException e) {
                notice(MESSAGES.text("annotator", annotator));
                return "";
            }
        }
        return annotator;
    }
}
