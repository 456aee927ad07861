/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.guidelines;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.isnad.model.schema.TagChoice;
import org.isnad.ui.MarkdownText.Heading;
import org.isnad.ui.annotations.internal.pick.Proposal;

/** Finds what guidelines say about a tag: by their headings, in either language or by the tag's name. */
public final class TagSection {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TagSection() {
    }

    /** The heading that is called as the tag is; else one that has its name or label in it; else the layer's. */
    public static Optional<Heading> find(List<Heading> headings, TagChoice choice) {
        Optional<Heading> tag = choice.tag().flatMap(tagged -> find(headings, tagged.label().english(),
                tagged.label().arabic(), tagged.name()));
        return tag.or(() -> find(headings, choice.layer().label().english(), choice.layer().label().arabic(),
                choice.layer().name()));
    }

    private static Optional<Heading> find(List<Heading> headings, String... names) {
        List<String> wanted = Arrays.stream(names).map(TagSection::words).toList();
        return headings.stream().filter(heading -> wanted.contains(words(heading.text()))).findFirst()
                .or(() -> headings.stream().filter(heading -> wanted.stream()
                        .anyMatch(name -> words(heading.text()).contains(name))).findFirst());
    }

    /** The words of a text with a blank at both ends, so that a part of a word is not found. */
    private static String words(String text) {
        return " " + NO_WORD.matcher(Proposal.fold(text)).replaceAll(" ").strip() + " ";
    }
}
