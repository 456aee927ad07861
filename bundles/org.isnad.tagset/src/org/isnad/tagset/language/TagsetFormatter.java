/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.ConstraintDeclaration;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.Label;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.ast.Trait;

/**
 * Lays out tagset files as the shipped ones are: a declaration a line, an empty line between layers, four columns a step.
 * Where a long label, description or condition is broken stays the author's choice.
 */
public class TagsetFormatter extends AbstractJavaFormatter {

    protected void format(TagsetFile file, IFormattableDocument document) {
        document.prepend(file, this::noSpace);
        document.append(file, TagsetFormatter::closingLine);
        for (ISemanticRegion word : allSemanticRegions(file)) {
            document.append(word, space -> {
                space.oneSpace();
                space.lowPriority();
            });
        }
        punctuation(file, document);
        file.getImports().forEach(declaration -> document.prepend(declaration, TagsetFormatter::ownLine));
        file.getLayers().forEach(layer -> {
            document.prepend(layer, TagsetFormatter::apart);
            document.format(layer);
        });
        file.getLists().forEach(list -> {
            document.prepend(list, TagsetFormatter::apart);
            document.format(list);
        });
    }

    private void punctuation(TagsetFile file, IFormattableDocument document) {
        allRegionsFor(file).keywords(",", ")", "]").forEach(sign -> document.prepend(sign, this::tight));
        allRegionsFor(file).keywords("(", "[", "..").forEach(sign -> document.append(sign, this::tight));
        allRegionsFor(file).keywords("..").forEach(sign -> document.prepend(sign, this::tight));
        allRegionsFor(file).keywords("count").forEach(word -> document.append(word, this::tight));
    }

    protected void format(LayerDeclaration layer, IFormattableDocument document) {
        block(layer, document);
        layer.getTraits().forEach(trait -> {
            document.prepend(trait, TagsetFormatter::ownLine);
            labels(trait, document);
        });
        layer.getRoles().forEach(role -> {
            document.prepend(role, TagsetFormatter::ownLine);
            if (role.getMultiplicity() != null) {
                document.append(regionFor(role).feature(AstPackage.eINSTANCE.getNamed_Name()), this::tight);
            }
        });
        layer.getFeatures().forEach(feature -> {
            document.prepend(feature, TagsetFormatter::ownLine);
            document.format(feature);
        });
        layer.getConstraints().forEach(constraint -> {
            document.prepend(constraint, TagsetFormatter::ownLine);
            document.format(constraint);
        });
    }

    protected void format(FeatureDeclaration feature, IFormattableDocument document) {
        block(feature, document);
        feature.getTags().forEach(tag -> tag(tag, document));
    }

    protected void format(TagList list, IFormattableDocument document) {
        block(list, document);
        list.getTags().forEach(tag -> tag(tag, document));
    }

    private void tag(TagDeclaration tag, IFormattableDocument document) {
        document.prepend(tag, TagsetFormatter::ownLine);
        block(tag, document);
        for (Trait trait : tag.getTraits()) {
            document.prepend(trait, TagsetFormatter::maybeBroken);
            document.surround(trait, this::indent);
            labels(trait, document);
        }
        tag.getChildren().forEach(child -> tag(child, document));
    }

    protected void format(ConstraintDeclaration constraint, IFormattableDocument document) {
        document.prepend(regionFor(constraint).keyword(":"), this::tight);
        if (constraint.getCondition() != null) {
            document.prepend(constraint.getCondition(), TagsetFormatter::maybeBroken);
            allSemanticRegions(constraint.getCondition()).forEach(word -> document.append(word, space -> {
                space.setNewLines(0, 0, 1);
                space.lowPriority();
            }));
        }
        document.prepend(regionFor(constraint).keyword("else"), TagsetFormatter::maybeBroken);
        if (constraint.getMessage() != null) {
            document.interior(regionFor(constraint).keyword(":"),
                    regionFor(constraint.getMessage()).feature(AstPackage.eINSTANCE.getLabel_Arabic()), this::indent);
        }
        labels(constraint, document);
    }

    /** Both languages of a long label may stand on two lines. */
    private void labels(EObject owner, IFormattableDocument document) {
        owner.eContents().stream().filter(Label.class::isInstance).forEach(label -> {
            document.prepend(regionFor(label).keyword("/"), TagsetFormatter::maybeBroken);
            document.surround(label, this::indent);
        });
    }

    private void block(EObject owner, IFormattableDocument document) {
        ISemanticRegion open = regionFor(owner).keyword("{");
        ISemanticRegion close = regionFor(owner).keyword("}");
        if (open == null || close == null) {
            return;
        }
        document.interior(open, close, this::indent);
        if (open.getNextSemanticRegion() == close) {
            document.append(open, this::tight);
        } else {
            document.append(open, TagsetFormatter::ownLine);
            document.prepend(close, TagsetFormatter::closingLine);
        }
    }

    private void tight(IHiddenRegionFormatter space) {
        space.noSpace();
        space.highPriority();
    }

    private static void ownLine(IHiddenRegionFormatter space) {
        space.setNewLines(1, 1, 2);
        space.highPriority();
    }

    private static void closingLine(IHiddenRegionFormatter space) {
        space.setNewLines(1);
        space.highPriority();
    }

    private static void apart(IHiddenRegionFormatter space) {
        space.setNewLines(2);
        space.highPriority();
    }

    private static void maybeBroken(IHiddenRegionFormatter space) {
        space.oneSpace();
        space.setNewLines(0, 0, 1);
    }
}
