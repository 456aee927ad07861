/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;

/** Gives tokens their look. A quotation mark changes all that follows, so the whole text is looked at each time. */
final class TokenPainter implements IPresentationDamager, IPresentationRepairer {

    private final LiveTokens tokens;
    private IDocument document;

    TokenPainter(LiveTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void setDocument(IDocument newDocument) {
        document = newDocument;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean documentPartitioningChanged) {
        return new Region(0, document.getLength());
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        TokenColours colours = TokenColours.now();
        tokens.all().forEach(token -> presentation.addStyleRange(colours.style(token)));
    }
}
