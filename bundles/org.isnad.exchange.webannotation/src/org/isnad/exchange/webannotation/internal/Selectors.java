/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.Stretch;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * The places in one text that selectors name. Several selectors of a target select the same, says the model: the first
 * position that fits a quotation is taken, and another place is a notice. Only in files that Isnad wrote several
 * positions are the pieces of a discontinuous span, each followed by its quotation. What refines a selector counts
 * within what that selects. A fragment counts if it is one of plain text (RFC 5147, {@code char=4,7}).
 */
final class Selectors {

    private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,9}),(\\d{1,9})(;.*)?");
    private static final Stretch WHOLE = new Stretch(0, Integer.MAX_VALUE, "");

    private static final MessageBundle MESSAGES = MessageBundle.beside(Selectors.class);

    private final String text;
    private final DocumentDraft draft;
    private final boolean pieces;
    private Optional<OffsetMapper> codePoints = Optional.empty();

    /**
     * @param draft  takes the notices
     * @param pieces whether Isnad wrote the file
     */
    Selectors(String text, DocumentDraft draft, boolean pieces) {
        this.text = text;
        this.draft = draft;
        this.pieces = pieces;
    }

    /** @return empty if the selectors name no place that can be found */
    Optional<List<Stretch>> places(JsonNode target) {
        List<JsonNode> selectors = Terms.list(target.path(Terms.SELECTOR));
        return pieces ? pieces(selectors) : same(selectors, WHOLE).map(List::of);
    }

    private Optional<List<Stretch>> pieces(List<JsonNode> selectors) {
        List<Stretch> found = new ArrayList<>();
        for (JsonNode selector : selectors) {
            if (Terms.isA(selector, Terms.QUOTE) && !found.isEmpty()) {
                Stretch last = found.removeLast();
                found.add(new Stretch(last.begin(), last.end(), JsonText.of(selector.path(Terms.EXACT))));
            } else {
                Optional<Stretch> place = place(selector, WHOLE);
                if (place.isEmpty()) {
                    return Optional.empty();
                }
                found.add(place.get());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private Optional<Stretch> same(List<JsonNode> selectors, Stretch within) {
        List<Stretch> positions = new ArrayList<>();
        List<JsonNode> quotes = new ArrayList<>();
        for (JsonNode selector : selectors) {
            if (Terms.isA(selector, Terms.QUOTE) && !selector.has(Terms.REFINED_BY)) {
                quotes.add(selector);
            } else {
                place(selector, within).ifPresent(positions::add);
            }
        }
        if (positions.isEmpty()) {
            quotes.forEach(quote -> quoted(quote, within).ifPresent(positions::add));
            return chosen(positions, positions);
        }
        List<Stretch> quoted = new ArrayList<>();
        for (Stretch position : positions) {
            quotes.stream().map(quote -> JsonText.of(quote.path(Terms.EXACT))).filter(exact -> fits(position, exact))
                    .map(exact -> new Stretch(position.begin(), position.end(), exact)).findFirst()
                    .ifPresent(quoted::add);
        }
        Stretch first = positions.getFirst();
        String exact = quotes.isEmpty() ? first.quote() : JsonText.of(quotes.getFirst().path(Terms.EXACT));
        quoted.add(new Stretch(first.begin(), first.end(), exact));
        return chosen(quoted, positions);
    }

    private Optional<Stretch> chosen(List<Stretch> candidates, List<Stretch> all) {
        Optional<Stretch> chosen = candidates.stream().findFirst();
        if (chosen.isPresent() && all.stream().anyMatch(
                other -> other.begin() != chosen.get().begin() || other.end() != chosen.get().end())) {
            draft.notice(MESSAGES.text("places", Integer.toString(chosen.get().begin()),
                    Integer.toString(chosen.get().end())));
        }
        return chosen;
    }

    private Optional<Stretch> place(JsonNode selector, Stretch within) {
        Optional<Stretch> place = Terms.isA(selector, Terms.QUOTE) ? quoted(selector, within)
                : position(selector, within);
        return selector.has(Terms.REFINED_BY)
                ? place.flatMap(outer -> same(Terms.list(selector.path(Terms.REFINED_BY)), outer)) : place;
    }

    private static Optional<Stretch> position(JsonNode selector, Stretch within) {
        Optional<Stretch> stated = Optional.empty();
        if (Terms.isA(selector, Terms.POSITION)) {
            stated = Stretch.of(selector.path(Terms.START), selector.path(Terms.END), "");
        } else if (Terms.isA(selector, Terms.FRAGMENT)) {
            Matcher characters = CHARACTERS.matcher(JsonText.of(selector.path(Terms.VALUE)));
            stated = characters.matches() ? Optional.of(new Stretch(Integer.parseInt(characters.group(1)),
                    Integer.parseInt(characters.group(2)), "")) : Optional.empty();
        }
        return stated.filter(place -> (long) within.begin() + place.end() <= within.end()).map(
                place -> new Stretch(within.begin() + place.begin(), within.begin() + place.end(), ""));
    }

    /** The only place with that quotation between its prefix and suffix, in code points. */
    private Optional<Stretch> quoted(JsonNode quote, Stretch within) {
        String prefix = JsonText.of(quote.path(Terms.PREFIX));
        String exact = JsonText.of(quote.path(Terms.EXACT));
        String whole = prefix + exact + JsonText.of(quote.path(Terms.SUFFIX));
        List<Stretch> found = new ArrayList<>();
        for (int at = exact.isEmpty() ? -1 : text.indexOf(whole); at >= 0 && found.size() < 2;
                at = text.indexOf(whole, at + 1)) {
            int begin = text.codePointCount(0, at + prefix.length());
            int end = begin + exact.codePointCount(0, exact.length());
            if (begin >= within.begin() && end <= within.end()) {
                found.add(new Stretch(begin, end, exact));
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether the quotation stands there, by code points as the model counts or by UTF-16 as browsers do. */
    private boolean fits(Stretch place, String exact) {
        boolean isUtf16 = place.begin() >= 0 && text.startsWith(exact, place.begin())
                && place.begin() + exact.length() == place.end();
        return isUtf16 || place.begin() >= 0 && place.begin() <= codePoints().length()
                && text.startsWith(exact, codePoints().toUtf16(place.begin()))
                && place.begin() + exact.codePointCount(0, exact.length()) == place.end();
    }

    private OffsetMapper codePoints() {
        if (codePoints.isEmpty()) {
            codePoints = Optional.of(OffsetMapper.of(text, OffsetUnit.CODE_POINT));
        }
        return codePoints.get();
    }
}
