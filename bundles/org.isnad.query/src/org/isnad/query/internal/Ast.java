/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.isnad.text.TextRange;

/** Where the parts of a syntax tree stand in the text. */
final class Ast {

    private Ast() {
    }

    /** Where a part stands, without the blanks around it. */
    static TextRange range(EObject part) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(part);
        return new TextRange(node.getOffset(), node.getEndOffset());
    }

    /** Where a value stands; the whole part if the value is none that the text has. */
    static TextRange range(EObject part, EStructuralFeature feature) {
        return range(part, feature, 0);
    }

    /** Where one of several values stands. */
    static TextRange range(EObject part, EStructuralFeature feature, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(part, feature);
        if (index >= nodes.size()) {
            return range(part);
        }
        INode node = nodes.get(index);
        return new TextRange(node.getOffset(), node.getEndOffset());
    }
}
