/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.ide.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Proposal;
import org.isnad.language.ide.Snippet;
import org.isnad.query.Attribute;
import org.isnad.query.QueryContext;
import org.isnad.query.Reach;
import org.isnad.query.Vocabulary;
import org.isnad.text.ArabicFolding;

/** What may come where the caret stands. */
public final class Proposals {

    private static final int MOST_ENTITIES = 50;
    private static final List<String> FILTERS = List.of("within", "containing", "overlapping", "followed by", "preceded by",
            "same as", "not within", "not containing", "not overlapping", "not followed by", "not preceded by");

    private final QueryContext context;
    private final Locale locale;
    private final Situation situation;
    private final Vocabulary vocabulary;
    private final String folded;
    private final List<Proposal> found = new ArrayList<>();

    public Proposals(QueryContext context, Locale locale, Situation situation) {
        this.context = context;
        this.locale = locale;
        this.situation = situation;
        this.vocabulary = new Vocabulary(context);
        this.folded = ArabicFolding.foldToken(situation.prefix());
    }

    /** The likeliest first. */
    public List<Proposal> all() {
        switch (situation.inside()) {
            case PHRASE -> phrase();
            case LAYER -> vocabulary.layers().forEach(layer -> name(layer, label(layer)));
            case BOX -> conditions(vocabulary.tokens(), List.of(), "attribute");
            case DOCUMENTS -> conditions(vocabulary.documents(), List.of(), "metadata");
            case TAG -> tag();
        }
        return found;
    }

    private void phrase() {
        if (situation.quoted()) {
            return;
        }
        if (situation.ready()) {
            FILTERS.forEach(filter -> offer(Proposal.Kind.KEYWORD, filter, text("filter"), filter));
        }
        vocabulary.layers().forEach(layer ->
            offer(Proposal.Kind.NAME, "<" + Names.name(layer) + "/>", label(layer), "<" + Names.name(layer) + "/>"));
        vocabulary.tokens().forEach(attribute -> template("[", attribute, "]", text("attribute")));
        if (situation.ready()) {
            offer(Proposal.Kind.KEYWORD, "::", text("documents"), ":: ");
        }
    }

    private void tag() {
        Optional<Reach> reach = Optional.of(vocabulary.reach(situation.layer()));
        List<String> roles = situation.value()
                ? situation.path().subList(0, Math.max(0, situation.path().size() - 1)) : situation.path();
        for (String role : roles) {
            reach = reach.flatMap(at -> at.along(role));
        }
        reach.ifPresent(at -> conditions(at.attributes(), at.roles(), "feature"));
    }

    private void conditions(Collection<Attribute> attributes, List<String> roles, String what) {
        if (situation.value()) {
            attributes.stream().filter(attribute -> !situation.path().isEmpty()
                    && attribute.name().equals(situation.path().getLast())).forEach(this::values);
            return;
        }
        attributes.forEach(attribute -> template("", attribute, "", text(what)));
        roles.forEach(role -> offer(Proposal.Kind.NAME, role, text("role"), Names.name(role) + "."));
        if (situation.inside() == Situation.Inside.TAG && situation.path().isEmpty()) {
            offer(Proposal.Kind.KEYWORD, "has", text("has"), "has ");
        }
    }

    private void values(Attribute attribute) {
        List<String> values = attribute.entity() ? context.names().entities(situation.prefix(), MOST_ENTITIES)
                : attribute.values();
        for (String value : values) {
            offer(Proposal.Kind.VALUE, value, text(attribute.entity() ? "entity" : "value", attribute.name()),
                    situation.quoted() ? Names.inQuotes(value) : Names.quoted(value));
        }
    }

    private void name(String name, String detail) {
        offer(Proposal.Kind.NAME, name, detail, Names.name(name));
    }

    /** An attribute with the sign that mostly follows, and a gap for its value. */
    private void template(String before, Attribute attribute, String after, String detail) {
        String sign = switch (attribute.kinds().getFirst()) {
            case TEXT -> "=\"$1\"";
            case NUMBER -> ">=$1";
            case DAY -> ">=\"$1\"";
        };
        Snippet snippet = Snippet.parse(before + Names.name(attribute.name()) + sign + after);
        if (matches(attribute.name())) {
            found.add(new Proposal(Proposal.Kind.TEMPLATE, before + attribute.name() + after, detail, edit(snippet.text()),
                    snippet.select(), snippet.length()));
        }
    }

    private void offer(Proposal.Kind kind, String label, String detail, String inserted) {
        if (matches(label)) {
            found.add(new Proposal(kind, label, detail, edit(inserted), inserted.length(), 0));
        }
    }

    private Edit edit(String inserted) {
        return new Edit(situation.begin(), situation.end() - situation.begin(), inserted);
    }

    private boolean matches(String label) {
        String plain = ArabicFolding.foldToken(label.startsWith("<") ? label.substring(1) : label);
        return plain.startsWith(folded);
    }

    private String label(String layer) {
        return context.tagset().layer(layer).map(known -> known.label().in(locale))
                .orElseGet(() -> text("built-in"));
    }

    private String text(String key, Object... data) {
        return Texts.text(locale, key, data);
    }
}
