/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.Optional;
import java.util.function.Predicate;

import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.annotations.internal.pick.Proposal;

/**
 * Which annotations the list shows, and in what order. An empty part leaves all.
 *
 * @param wanted    what text, label or name must contain, folded by {@link Proposal#fold}
 * @param layer     a layer's name
 * @param tag       a tag of the layer
 * @param annotator a display name
 * @param sorted    the column to sort by; empty for reading order
 * @param backwards whether the last comes first
 */
public record ListQuery(String wanted, Optional<String> layer, Optional<String> tag, Optional<String> annotator,
        Optional<State> state, Optional<ListColumn> sorted, boolean backwards) {

    /** What the query accepts. */
    Predicate<Listed> condition(Tagset tagset) {
        return listed -> layer.filter(wrong -> !wrong.equals(listed.annotation().layer())).isEmpty()
                && tag.filter(wrong -> !wrong.equals(listed.annotation().tag().orElse(""))).isEmpty()
                && annotator.filter(wrong -> !wrong.equals(listed.annotator().name())).isEmpty()
                && state.filter(wrong -> !wrong.isOf(listed.annotation(), tagset)).isEmpty()
                && (wanted.isEmpty() || contains(listed, tagset));
    }

    private boolean contains(Listed listed, Tagset tagset) {
        return Proposal.fold(listed.text()).contains(wanted) || Proposal.fold(listed.annotation().comment()).contains(wanted)
                || Proposal.fold(listed.annotator().name()).contains(wanted) || tagset.layer(listed.annotation().layer())
                        .map(declared -> isNamed(declared, listed)).orElse(false);
    }

    private boolean isNamed(Layer declared, Listed listed) {
        TagChoice choice = new TagChoice(declared, listed.annotation().tag().flatMap(declared::tag));
        for (String name : choice.names()) {
            if (Proposal.fold(name).contains(wanted)) {
                return true;
            }
        }
        return false;
    }
}
