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
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.Stretch;

/**
 * The places in a text that the selectors of one target name. Positions come in the order of the pieces of a discontinuous
 * span, each with the quotation that has its number. A quotation alone is looked for in the text. A fragment counts if it
 * is one of plain text (RFC 5147, {@code char=4,7}).
 */
final class Selectors {

    private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,9}),(\\d{1,9})(;.*)?");

    private final String text;
    private final List<Stretch> places = new ArrayList<>();
    private final List<JsonNode> quotes = new ArrayList<>();
    private boolean understood = true;

    private Selectors(String text) {
        this.text = text;
    }

    /** @return empty if the selectors name no place that can be found */
    static Optional<List<Stretch>> places(JsonNode target, String text) {
        Selectors selectors = new Selectors(text);
        Terms.list(target.path(Terms.SELECTOR)).forEach(selectors::take);
        return selectors.places();
    }

    private void take(JsonNode selector) {
        if (selector.has(Terms.REFINED_BY)) {
            // what refines selects the same or less, and a text is one resource here
            Terms.list(selector.path(Terms.REFINED_BY)).forEach(this::take);
        } else if (Terms.isA(selector, Terms.POSITION)) {
            Optional<Stretch> place = Stretch.of(selector.path(Terms.START), selector.path(Terms.END), "");
            place.ifPresent(places::add);
            understood &= place.isPresent();
        } else if (Terms.isA(selector, Terms.QUOTE)) {
            quotes.add(selector);
        } else {
            Matcher characters = CHARACTERS.matcher(JsonText.of(selector.path(Terms.VALUE)));
            if (Terms.isA(selector, Terms.FRAGMENT) && characters.matches()) {
                places.add(new Stretch(Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2)), ""));
            }
        }
    }

    private Optional<List<Stretch>> places() {
        if (!understood) {
            return Optional.empty();
        }
        if (places.isEmpty()) {
            return quotes.size() == 1 ? quoted(quotes.getFirst()).map(List::of) : Optional.empty();
        }
        List<Stretch> quoted = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String exact = quotes.size() == places.size() ? JsonText.of(quotes.get(i).path(Terms.EXACT)) : "";
            quoted.add(new Stretch(places.get(i).begin(), places.get(i).end(), exact));
        }
        return Optional.of(quoted);
    }

    /** The only place with that quotation between its prefix and suffix, in code points. */
    private Optional<Stretch> quoted(JsonNode quote) {
        String prefix = JsonText.of(quote.path(Terms.PREFIX));
        String exact = JsonText.of(quote.path(Terms.EXACT));
        String whole = prefix + exact + JsonText.of(quote.path(Terms.SUFFIX));
        int at = text.indexOf(whole);
        if (exact.isEmpty() || at < 0 || text.indexOf(whole, at + 1) >= 0) {
            return Optional.empty();
        }
        int begin = text.codePointCount(0, at + prefix.length());
        return Optional.of(new Stretch(begin, begin + exact.codePointCount(0, exact.length()), exact));
    }
}
