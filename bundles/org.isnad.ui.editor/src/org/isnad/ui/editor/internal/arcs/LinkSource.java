/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.Span;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.link.Strand;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Where the shown annotations of a document are. */
final class LinkSource implements ArcFinder.Source {

    private final DocumentLinks links;
    private final LinkWords words;

    LinkSource(DocumentLinks links, LinkWords words) {
        this.links = links;
        this.words = words;
    }

    @Override
    public Optional<? extends Span> anchor(AnnotationId id) {
        return links.anchor(id).map(ShownSpan::span);
    }

    @Override
    public boolean isLink(AnnotationId id) {
        return links.isLink(id);
    }

    @Override
    public boolean isElsewhere(AnnotationId id) {
        return links.elsewhere(id).isPresent();
    }

    @Override
    public List<Strand> strands(ShownLink link) {
        return links.strands(link);
    }

    @Override
    public String label(ShownLink link, Strand strand) {
        return words.label(link, strand);
    }

    @Override
    public String farLabel(ShownLink link, Strand strand, AnnotationId far) {
        return words.farLabel(link, strand, far);
    }
}
