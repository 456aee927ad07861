/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.isnad.tagset.language.ast.Named;

/** Declarations of several lines can be folded, and comments. */
public class TagsetFolding extends DefaultFoldingRangeProvider {

    @Override
    protected boolean isHandled(EObject object) {
        return object instanceof Named;
    }
}
