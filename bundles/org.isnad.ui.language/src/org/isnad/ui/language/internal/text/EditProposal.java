/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Fix;
import org.isnad.language.ide.Proposal;

/** Something in a list of proposals that changes the text when it is chosen, as one step. */
final class EditProposal implements ICompletionProposal {

    private final String label;
    private final String detail;
    private final List<Edit> edits;
    private final Point selection;
    private final Image image;

    private EditProposal(String label, String detail, List<Edit> edits, Point selection, Image image) {
        this.label = label;
        this.detail = detail;
        this.edits = edits;
        this.selection = selection;
        this.image = image;
    }

    /** @param image belongs to the caller; may be null */
    static EditProposal of(Proposal proposal, Image image) {
        Point selection = new Point(proposal.edit().offset() + proposal.select(), proposal.length());
        return new EditProposal(proposal.label(), proposal.detail(), List.of(proposal.edit()), selection, image);
    }

    static EditProposal of(Fix fix) {
        return new EditProposal(fix.title(), "", fix.edits(), null, null);
    }

    @Override
    public void apply(IDocument document) {
        try {
            // from the end, so that the offsets before it stay true
            for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::offset).reversed()).toList()) {
                document.replace(edit.offset(), edit.length(), edit.text());
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException("the text changed while proposals were shown", e);
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return null;
    }

    /** Names keep their own direction beside details in the user's. */
    @Override
    public String getDisplayString() {
        return Texts.named(label, detail);
    }

    @Override
    public Image getImage() {
        return image;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
