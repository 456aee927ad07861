/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

/** Asks for proposals without a language server. */
class Assistant extends ContentAssistService {

    void propose(String text, int offset, XtextResource file, IIdeContentProposalAcceptor acceptor) {
        createProposals(text, new TextRegion(offset, 0), offset, file, acceptor);
    }
}
