/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.Optional;
import java.util.stream.Collectors;

import com.google.inject.Inject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.isnad.language.ide.HoverText;

/** What there is to know about the thing that is named at a place. */
public class TagsetHover implements IHoverService {

    @Inject
    private Mentions mentions;

    Optional<HoverText> hover(XtextResource file, int offset) {
        return mentions.at(file, offset).map(mention -> new HoverText(mention.region().getOffset(),
                mention.region().getLength(), Descriptions.lines(mention.target())));
    }

    @Override
    public Hover hover(Document document, XtextResource file, HoverParams params, CancelIndicator cancelled) {
        return hover(file, document.getOffSet(params.getPosition())).map(text -> new Hover(
                new MarkupContent(MarkupKind.PLAINTEXT, text.lines().stream().collect(Collectors.joining("\n"))),
                new Range(document.getPosition(text.offset()),
                        document.getPosition(text.offset() + text.length())))).orElse(EMPTY_HOVER);
    }
}
