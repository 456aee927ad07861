/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.isnad.language.ide.Edit;

/** Where parts of the syntax tree stand in the text. Offsets leave out the white space and comments before a part. */
final class Nodes {

    private Nodes() {
    }

    /** The text of the whole file. */
    static String text(EObject object) {
        return NodeModelUtils.getNode(object).getRootNode().getText();
    }

    static Optional<ITextRegion> region(EObject object) {
        return Optional.ofNullable(NodeModelUtils.getNode(object)).map(INode::getTextRegion);
    }

    /** Where the values of a feature stand, in the order of the text. */
    static List<INode> of(EObject object, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(object, feature);
    }

    static Optional<ITextRegion> region(EObject object, EStructuralFeature feature) {
        return of(object, feature).stream().findFirst().map(INode::getTextRegion);
    }

    /** The first word or sign of the object itself, not of its parts, that reads so. */
    static Optional<ITextRegion> word(EObject object, String word) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        if (node == null) {
            return Optional.empty();
        }
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden() && word.equals(leaf.getText())
                    && NodeModelUtils.findActualSemanticObjectFor(leaf) == object) {
                return Optional.of(leaf.getTextRegion());
            }
        }
        return Optional.empty();
    }

    static Edit replace(ITextRegion region, String text) {
        return new Edit(region.getOffset(), region.getLength(), text);
    }

    /** Takes a stretch out, with its lines if nothing else stands on them, else with the space before it. */
    static Edit remove(String text, ITextRegion region) {
        int begin = region.getOffset();
        int end = begin + region.getLength();
        while (begin > 0 && isBlank(text.charAt(begin - 1))) {
            begin--;
        }
        int last = end;
        while (last < text.length() && isBlank(text.charAt(last))) {
            last++;
        }
        boolean ownLines = (begin == 0 || text.charAt(begin - 1) == '\n')
                && (last == text.length() || text.charAt(last) == '\n');
        if (ownLines) {
            end = Math.min(last + 1, text.length());
        }
        return new Edit(begin, end - begin, "");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** What stands before the first word of the line that an offset is in. */
    static String indentation(String text, int offset) {
        int begin = text.lastIndexOf('\n', offset - 1) + 1;
        int end = begin;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    static boolean touches(ITextRegion region, int begin, int end) {
        return region.getOffset() <= end && begin <= region.getOffset() + region.getLength();
    }

    static ITextRegion region(int offset, int length) {
        return new TextRegion(offset, length);
    }
}
