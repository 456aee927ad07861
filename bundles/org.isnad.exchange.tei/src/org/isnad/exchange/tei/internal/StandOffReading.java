/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.AnnotationDrafts.Draft;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Turns what stands off into annotations. Pointers are those of chapter SA of TEI's guidelines: {@code #id} and
 * {@code #string-range(id,offset,length,…)}, which counts the characters of the file's elements; see
 * {@link RawOffsets}.
 */
final class StandOffReading {

    /** What names Isnad's own id: an XML name cannot begin with a digit. */
    static final String ID_PREFIX = "a";

    private static final Pattern UUID = Pattern.compile(
            ID_PREFIX + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final Pattern POINTER = Pattern.compile("[^\\s(]+(?:\\([^)]*\\))?");
    private static final Pattern STRING_RANGE = Pattern.compile(
            "#?string-range\\(\\s*#?([^,()\\s]+)\\s*((?:,\\s*\\d{1,9}\\s*,\\s*\\d{1,9}\\s*)++)\\)");
    /** Longer words about a span are a remark, no label. */
    private static final int LONGEST_TAG = 60;

    private static final MessageBundle MESSAGES = MessageBundle.beside(StandOffReading.class);

    private final StandOff standOff;
    private final String text;
    private final RawOffsets offsets;
    private final Map<String, FlowingText.Stretch> places;
    private final AnnotationDrafts drafts;
    private final List<Notice> notices;
    private final OffsetMapper characters;
    private final Set<String> spans = new HashSet<>();
    private final Map<String, AnnotationId> made = new HashMap<>();
    /** The ids of what connects others, whether it is made yet or not. */
    private final Set<String> connectable = new HashSet<>();
    private final Set<AnnotationId> taken = new HashSet<>();

    /** @param exact whether it is given by numbers, not by an element */
    private record Piece(TextRange range, boolean exact) {
    }

    /**
     * @param offsets of the pointers
     * @param notices the caller's
     */
    StandOffReading(StandOff standOff, String text, RawOffsets offsets, Map<String, FlowingText.Stretch> places,
            AnnotationDrafts drafts, List<Notice> notices) {
        this.standOff = standOff;
        this.text = text;
        this.offsets = offsets;
        this.places = places;
        this.drafts = drafts;
        this.notices = notices;
        this.characters = OffsetMapper.of(text, OffsetUnit.CODE_POINT);
        standOff.entries().stream().filter(entry -> entry.kind().equals("span")).forEach(span -> spans.add(span.id()));
    }

    /** Whether pointers count characters. */
    boolean isUsed() {
        return standOff.entries().stream().anyMatch(entry -> entry.attribute("target").contains("string-range"));
    }

    /** Whether an element of the text only repeats a span that stands off. @param correspondence its pointer */
    boolean isAnnotated(String correspondence) {
        return correspondence.startsWith("#") && spans.contains(correspondence.substring(1));
    }

    void read() {
        List<StandOff.Entry> waiting = new ArrayList<>();
        for (StandOff.Entry entry : standOff.entries()) {
            if (entry.kind().equals("span")) {
                span(entry);
            } else {
                waiting.add(entry);
            }
        }
        // relations and groups may connect each other; each is made when all that it connects is there
        waiting.forEach(entry -> connectable.add(entry.id()));
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            progress = waiting.removeIf(this::connect);
        }
        waiting.forEach(entry -> notice(entry, MESSAGES.text("end", entry.layer())));
    }

    private void span(StandOff.Entry entry) {
        String pointers = entry.attribute("target");
        List<TextRange> ranges = pointers.isEmpty() ? fromTo(entry) : targets(pointers);
        if (ranges.isEmpty()) {
            notice(entry, MESSAGES.text("pointer", pointers.isEmpty() ? entry.attribute("from") : pointers));
            return;
        }
        Draft draft = draft(entry);
        String gloss = entry.content().strip();
        if (!gloss.isEmpty()) {
            if (gloss.length() <= LONGEST_TAG) {
                draft.tag(gloss);
            } else {
                draft.comment(gloss);
            }
        }
        for (String attribute : List.of("type", "subtype", "resp", "cert")) {
            if (!entry.attribute(attribute).isEmpty() && !entry.attribute(attribute).equals(entry.layer())) {
                draft.feature(attribute, entry.attribute(attribute));
            }
        }
        keep(entry, draft.span(ranges));
    }

    private boolean connect(StandOff.Entry entry) {
        switch (entry.kind()) {
            case "relation" -> {
                AnnotationId source = made.get(StandOff.fragment(entry.attribute("active")));
                AnnotationId target = made.get(StandOff.fragment(entry.attribute("passive")));
                if (source == null || target == null) {
                    return false;
                }
                Draft draft = draft(entry);
                if (features(entry).isEmpty() && !entry.attribute("name").equals(StandOffOutput.NO_TAG)) {
                    draft.tag(entry.attribute("name"));
                }
                keep(entry, draft.relation(source, target));
            }
            case StandOff.GROUP -> {
                List<String> named = standOff.features(entry.id()).members();
                List<Member> members = new ArrayList<>();
                List<String> missing = new ArrayList<>();
                for (int i = 0; i < named.size(); i += 2) {
                    AnnotationId member = made.get(named.get(i + 1));
                    if (member != null) {
                        members.add(new Member(named.get(i), member));
                    } else if (connectable.contains(named.get(i + 1))) {
                        return false;
                    } else {
                        missing.add(named.get(i + 1));
                    }
                }
                missing.forEach(one -> notice(entry, MESSAGES.text("member", entry.layer(), one)));
                keep(entry, draft(entry).group(members));
            }
            default -> keep(entry, draft(entry).document());
        }
        return true;
    }

    private void keep(StandOff.Entry entry, AnnotationId id) {
        if (!entry.id().isEmpty()) {
            made.putIfAbsent(entry.id(), id);
        }
    }

    private Draft draft(StandOff.Entry entry) {
        Draft draft = drafts.draft(entry.layer());
        Matcher own = UUID.matcher(entry.id());
        if (own.matches() && taken.add(AnnotationId.valueOf(own.group(1)))) {
            draft.id(AnnotationId.valueOf(own.group(1)));
        }
        for (String name : features(entry)) {
            standOff.features(name).values()
                    .forEach((feature, values) -> values.forEach(value -> draft.feature(feature, value)));
        }
        standOff.comments(entry.id()).forEach(draft::comment);
        return draft;
    }

    /** The feature structures that an entry names or is. */
    private List<String> features(StandOff.Entry entry) {
        List<String> found = new ArrayList<>();
        Matcher pointer = POINTER.matcher(entry.attribute("ana"));
        while (pointer.find()) {
            String name = StandOff.fragment(pointer.group());
            if (standOff.features(name) != null) {
                found.add(name);
            } else {
                notice(entry, MESSAGES.text("pointer", pointer.group()));
            }
        }
        if (entry.kind().equals(StandOff.GROUP) || entry.kind().equals(StandOff.DOCUMENT)) {
            found.add(entry.id());
        }
        return found;
    }

    private List<TextRange> fromTo(StandOff.Entry entry) {
        List<TextRange> from = targets(entry.attribute("from"));
        List<TextRange> to = entry.attribute("to").isEmpty() ? from : targets(entry.attribute("to"));
        return from.isEmpty() || to.isEmpty() || to.getLast().end() < from.getFirst().begin() ? List.of()
                : List.of(new TextRange(from.getFirst().begin(), to.getLast().end()));
    }

    /** The ranges of a list of pointers, as the text runs; empty if one leads nowhere. */
    private List<TextRange> targets(String pointers) {
        List<Piece> pieces = new ArrayList<>();
        Matcher pointer = POINTER.matcher(pointers);
        while (pointer.find()) {
            Matcher stringRange = STRING_RANGE.matcher(pointer.group());
            boolean exact = stringRange.matches();
            Optional<List<TextRange>> found = exact
                    ? stringRange(stringRange.group(1), stringRange.group(2))
                    : element(StandOff.fragment(pointer.group())).map(List::of);
            if (found.isEmpty()) {
                return List.of();
            }
            found.get().forEach(range -> pieces.add(new Piece(range, exact)));
        }
        pieces.sort(Comparator.comparing(Piece::range));
        List<TextRange> ranges = new ArrayList<>();
        pieces.forEach(piece -> add(ranges, piece));
        return ranges;
    }

    private Optional<TextRange> element(String id) {
        return Optional.ofNullable(places.get(id)).map(place -> new TextRange(place.begin(), place.end()));
    }

    private Optional<List<TextRange>> stringRange(String id, String numbers) {
        FlowingText.Stretch element = places.get(id);
        if (element == null) {
            return Optional.empty();
        }
        String[] pairs = numbers.substring(1).split(",");
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            int rawBegin = element.rawBegin() + Integer.parseInt(pairs[i].strip());
            int length = Integer.parseInt(pairs[i + 1].strip());
            if (rawBegin > element.rawEnd() || length > element.rawEnd() - rawBegin) {
                return Optional.empty();
            }
            int begin = offsets.begin(rawBegin);
            int end = length == 0 ? begin : offsets.end(rawBegin + length);
            if (length > 0 && end <= begin) {
                // nothing but white space that was joined, or a reading that is not the text's
                return Optional.empty();
            }
            ranges.add(new TextRange(characters.toUtf16(begin), characters.toUtf16(end)));
        }
        return Optional.of(ranges);
    }

    /** Words with nothing but blanks between them are one range; pieces that are given as such stay. */
    private void add(List<TextRange> ranges, Piece piece) {
        TextRange range = piece.range();
        TextRange last = ranges.isEmpty() ? null : ranges.getLast();
        boolean apart = last == null || last.end() < range.begin()
                && (piece.exact() || !text.substring(last.end(), range.begin()).isBlank());
        if (apart) {
            ranges.add(range);
        } else {
            ranges.set(ranges.size() - 1, last.hull(range));
        }
    }

    private void notice(StandOff.Entry entry, String message) {
        notices.add(new Notice(entry.line(), entry.column(), message));
    }
}
