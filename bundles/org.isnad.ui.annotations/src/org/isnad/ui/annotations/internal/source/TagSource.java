/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.isnad.model.schema.Tag;
import org.isnad.ui.annotations.internal.pick.Proposal;

/** The values that a tagset allows; found by label in both languages, name and key. */
public final class TagSource implements ValueSource {

    private final List<Tag> tags;
    private final Locale locale;
    private final List<Proposal<Pick>> proposals;

    /** @param locale of the labels */
    public TagSource(List<Tag> tags, Locale locale) {
        this.tags = tags;
        this.locale = locale;
        proposals = tags.stream().map(this::proposal).toList();
    }

    private Proposal<Pick> proposal(Tag tag) {
        String label = tag.label().in(locale);
        String note = tag.name().equals(label) ? tag.key() : tag.name();
        return Proposal.of(label, note, null, Pick.of(tag.name()), tag.label().english(), tag.label().arabic(),
                tag.name(), tag.key());
    }

    @Override
    public void find(String typed, Consumer<List<Proposal<Pick>>> answer) {
        answer.accept(Proposal.matching(proposals, typed, MOST));
    }

    @Override
    public String label(String value) {
        return tags.stream().filter(tag -> tag.name().equals(value)).map(tag -> tag.label().in(locale)).findFirst()
                .orElse(value);
    }

    @Override
    public Optional<Pick> named(String typed) {
        return Proposal.named(proposals, typed).map(Proposal::value);
    }
}
