/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.isnad.tagset.language.Words;

/** Names in reach: written in quotation marks where they need them, shown with their labels. */
public class NameProposals extends IdeCrossrefProposalProvider {

    @Override
    protected ContentAssistEntry createProposal(IEObjectDescription candidate, CrossReference reference,
            ContentAssistContext context) {
        String name = candidate.getName().getLastSegment();
        return getProposalCreator().createProposal(Words.name(name), context, entry -> {
            entry.setKind(ContentAssistEntry.KIND_REFERENCE);
            entry.setLabel(name);
            entry.setDescription(TagsetProposals.detail(candidate.getEObjectOrProxy()));
        });
    }
}
