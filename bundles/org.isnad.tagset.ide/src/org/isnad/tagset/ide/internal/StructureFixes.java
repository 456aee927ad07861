/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.List;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.isnad.language.ide.Edit;
import org.isnad.model.schema.Role;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.Label;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Multiplicity;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.RoleDeclaration;

/** Mends what stands where it cannot: braces, declarations, labels. */
final class StructureFixes {

    private static final AstPackage AST = AstPackage.eINSTANCE;

    private StructureFixes() {
    }

    /** Closes the braces that are open at the end of the text. */
    static void close(Case found) {
        ICompositeNode root = found.place() == null ? null : NodeModelUtils.getNode(found.place());
        if (root == null) {
            return;
        }
        int open = 0;
        for (ILeafNode leaf : root.getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && "{".equals(leaf.getText())) {
                open++;
            } else if (!leaf.isHidden() && "}".equals(leaf.getText())) {
                open--;
            }
        }
        if (open > 0) {
            String before = found.text().endsWith("\n") ? "" : "\n";
            found.add(Texts.text("fix.close", open),
                    List.of(new Edit(found.text().length(), 0, before + "}\n".repeat(open))));
        }
    }

    /** Takes out the whole declaration that is marked, perhaps only at its name. */
    static void removePlace(Case found) {
        Nodes.region(found.place()).ifPresent(found::remove);
    }

    /** Puts the Arabic text after the stroke, if it stands before it. */
    static void swapLanguages(Case found) {
        if (found.place() instanceof Label label && label.getEnglish() != null && label.getEnglish().codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
            ITextRegion english = Nodes.region(label, AST.getLabel_English()).orElseThrow();
            ITextRegion arabic = Nodes.region(label, AST.getLabel_Arabic()).orElseThrow();
            found.add(Texts.text("fix.swap"), List.of(Nodes.replace(english, part(found, arabic)),
                    Nodes.replace(arabic, part(found, english))));
        }
    }

    private static String part(Case found, ITextRegion region) {
        return found.text().substring(region.getOffset(), region.getOffset() + region.getLength());
    }

    /** A relation has two ends, of one member each. */
    static void role(Case found) {
        if (!(found.place() instanceof RoleDeclaration role)) {
            return;
        }
        LayerDeclaration layer = EcoreUtil2.getContainerOfType(role, LayerDeclaration.class);
        List<String> there = layer.getRoles().stream().map(Named::getName).toList();
        boolean isEnd = Role.SOURCE.equals(role.getName()) || Role.TARGET.equals(role.getName());
        if (isEnd && role.getMultiplicity() != null) {
            Nodes.region(role.getMultiplicity()).ifPresent(found::remove);
        } else {
            List.of(Role.SOURCE, Role.TARGET).stream().filter(end -> !there.contains(end)).forEach(found::change);
        }
        removePlace(found);
    }

    /** {@code [5..2]} means {@code [2..5]}; no member at most means that the role can stay away. */
    static void number(Case found) {
        if (found.place() instanceof RoleDeclaration role && role.getMultiplicity() != null) {
            Multiplicity numbers = role.getMultiplicity();
            if (numbers.getMost() >= 1) {
                found.change("[" + Math.min(numbers.getLeast(), numbers.getMost()) + ".."
                        + Math.max(numbers.getLeast(), numbers.getMost()) + "]");
            }
            found.change("*");
        }
    }
}
