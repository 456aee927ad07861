/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.pick;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import org.eclipse.swt.graphics.Image;
import org.isnad.model.schema.TagChoice;
import org.isnad.text.message.MessageBundle;

/** Tags as proposals: found by label in both languages, name and key. */
public final class ChoiceProposals {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private ChoiceProposals() {
    }

    /** @param images of a layer and a tag */
    public static List<Proposal<TagChoice>> of(List<TagChoice> choices, BiFunction<String, String, Image> images) {
        return choices.stream().map(choice -> of(choice, images)).toList();
    }

    private static Proposal<TagChoice> of(TagChoice choice, BiFunction<String, String, Image> images) {
        Locale locale = MessageBundle.userLocale();
        String layer = choice.tag().isEmpty() ? "" : choice.layer().label().in(locale);
        String note = layer.isEmpty() || choice.key().isEmpty() ? layer + choice.key() : layer + " · " + choice.key();
        return Proposal.of(choice.label(locale), note, images.apply(choice.layer().name(), choice.tagName()), choice,
                choice.label(Locale.ENGLISH), choice.label(ARABIC), choice.tagName(), choice.key());
    }
}
