/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescription;
import org.isnad.language.ide.server.IssueMessages;
import org.isnad.tagset.language.ide.AbstractTagsetIdeModule;

/** What the tagset language does in its own way for editors. Method names are read by Xtext. */
public class TagsetIdeModule extends AbstractTagsetIdeModule {

    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return TagsetProposals.class;
    }

    public Class<? extends IdeCrossrefProposalProvider> bindIdeCrossrefProposalProvider() {
        return NameProposals.class;
    }

    public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
        return TagsetFolding.class;
    }

    public Class<? extends IHoverService> bindIHoverService() {
        return TagsetHover.class;
    }

    public Class<? extends ICodeActionService2> bindICodeActionService2() {
        return TagsetCodeActions.class;
    }

    public Class<? extends IRenameService2> bindIRenameService2() {
        return TagsetRenaming.class;
    }

    public Class<? extends FormattingService> bindFormattingService() {
        return TagsetFormatting.class;
    }

    public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
        return TagsetNavigation.class;
    }

    public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
        return TagsetSymbols.Kinds.class;
    }

    public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
        return TagsetSymbols.Details.class;
    }

    public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
        return TagsetDependencies.class;
    }

    public Class<? extends IssueMessages> bindIssueMessages() {
        return TagsetIssueMessages.class;
    }
}
