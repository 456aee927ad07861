/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.TabsToSpacesConverter;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;

/** How a {@link LanguageViewer} behaves. */
final class ViewerConfiguration extends SourceViewerConfiguration {

    private static final int INDENT = 4;
    private static final int UNDO_STEPS = 10_000;

    private final TokenPainter painter;
    private final PlaceHover hover;
    private final Assistance assistance;

    ViewerConfiguration(TokenPainter painter, PlaceHover hover, Assistance assistance) {
        this.painter = painter;
        this.hover = hover;
        this.assistance = assistance;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        reconciler.setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    @Override
    public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
        TabsToSpacesConverter spaces = new TabsToSpacesConverter();
        spaces.setNumberOfSpacesPerTab(INDENT);
        return new IAutoEditStrategy[] { spaces, new DefaultIndentLineAutoEditStrategy() };
    }

    @Override
    public IUndoManager getUndoManager(ISourceViewer viewer) {
        return new TextViewerUndoManager(UNDO_STEPS);
    }

    @Override
    public int getTabWidth(ISourceViewer viewer) {
        return INDENT;
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant();
        assistant.setContentAssistProcessor(assistance, IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableAutoInsert(true);
        assistant.setStatusLineVisible(false);
        return assistant;
    }

    @Override
    public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
        QuickAssistAssistant assistant = new QuickAssistAssistant();
        assistant.setQuickAssistProcessor(assistance);
        return assistant;
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return hover;
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return hover;
    }
}
