/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.function.Function;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.isnad.language.ide.Proposal;
import org.isnad.language.ide.TypingServices;

/** Proposes what may be typed, and what mends the problems at the cursor. */
final class Assistance implements IContentAssistProcessor, IQuickAssistProcessor {

    private final TypingServices services;
    private final Function<String, Image> swatches;

    /** @param swatches gives an image of a colour, which it keeps */
    Assistance(TypingServices services, Function<String, Image> swatches) {
        this.services = services;
        this.swatches = swatches;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return services.proposals(viewer.getDocument().get(), offset).stream()
                .map(proposal -> EditProposal.of(proposal, proposal.kind() == Proposal.Kind.COLOUR
                        ? swatches.apply(proposal.label().substring(0, proposal.label().indexOf(' '))) : null))
                .toArray(ICompletionProposal[]::new);
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        Point range = context.getSourceViewer().getSelectedRange();
        return services.fixes(context.getSourceViewer().getDocument().get(), range.x, range.x + range.y).stream()
                .map(EditProposal::of).toArray(ICompletionProposal[]::new);
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemMark;
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public String getErrorMessage() {
        return Texts.text("assist.nothing");
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
