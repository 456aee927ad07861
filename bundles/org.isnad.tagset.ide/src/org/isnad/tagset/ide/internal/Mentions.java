/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetImports;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.Comparison;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.Import;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Literal;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.TagDeclaration;

/**
 * All places of files that name layers, features, tags, lists, roles and constraints. Not only the references that
 * Xtext knows: lists of imports, defaults, and tags in quotation marks name things, too.
 */
final class Mentions {

    private static final AstPackage AST = AstPackage.eINSTANCE;

    @Inject
    private TagsetImports imports;

    /** Everything that a file names, in the order of the text. */
    List<Mention> in(Resource file) {
        List<Mention> found = new ArrayList<>();
        for (Iterator<EObject> all = EcoreUtil.getAllProperContents(file, true); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Named named) {
                Nodes.region(named, AST.getNamed_Name())
                        .ifPresent(region -> found.add(new Mention(file, region, named, true, false)));
            }
            references(file, object, found);
            switch (object) {
                case Import declaration -> layers(file, declaration, found);
                case FeatureDeclaration feature -> byName(Syntax.tags(feature), feature.getDefault())
                        .ifPresent(tag -> Nodes.region(feature, AST.getFeatureDeclaration_Default())
                                .ifPresent(region -> found.add(new Mention(file, region, tag, false, false))));
                case Literal literal -> tag(literal).ifPresent(tag -> Nodes.region(literal, AST.getLiteral_Value())
                        .ifPresent(region -> found.add(new Mention(file, region, tag, false, false))));
                default -> {
                    // names nothing by its text alone
                }
            }
        }
        found.sort(Comparator.comparingInt(mention -> mention.region().getOffset()));
        return found;
    }

    /** The mention at an offset: the cursor is in it or touches it. */
    Optional<Mention> at(Resource file, int offset) {
        return in(file).stream().filter(mention -> Nodes.touches(mention.region(), offset, offset)).findFirst();
    }

    /** All mentions of one thing in a file. */
    List<Mention> of(Named target, Resource file) {
        return in(file).stream().filter(mention -> mention.target() == target).toList();
    }

    private static void references(Resource file, EObject object, List<Mention> found) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && object.eIsSet(reference)) {
                List<?> targets = reference.isMany() ? (List<?>) object.eGet(reference)
                        : List.of(object.eGet(reference));
                List<INode> nodes = Nodes.of(object, reference);
                for (int i = 0; i < Math.min(targets.size(), nodes.size()); i++) {
                    if (targets.get(i) instanceof Named target && !target.eIsProxy()) {
                        found.add(new Mention(file, nodes.get(i).getTextRegion(), target, false,
                                reference == AST.getReference_Target()));
                    }
                }
            }
        }
    }

    private void layers(Resource file, Import declaration, List<Mention> found) {
        List<LayerDeclaration> known = imports.file(declaration).map(imports::layers).orElse(List.of());
        List<INode> nodes = Nodes.of(declaration, AST.getImport_Layers());
        for (int i = 0; i < Math.min(nodes.size(), declaration.getLayers().size()); i++) {
            INode node = nodes.get(i);
            byName(known, declaration.getLayers().get(i))
                    .ifPresent(layer -> found.add(new Mention(file, node.getTextRegion(), layer, false, false)));
        }
    }

    private static Optional<TagDeclaration> tag(Literal literal) {
        Comparison comparison = EcoreUtil2.getContainerOfType(literal, Comparison.class);
        return comparison == null || comparison.getFeature() == null || comparison.getFeature().eIsProxy()
                ? Optional.empty() : byName(Syntax.tags(comparison.getFeature()), literal.getValue());
    }

    private static <T extends Named> Optional<T> byName(List<T> all, String name) {
        return name == null ? Optional.empty()
                : all.stream().filter(named -> name.equals(named.getName())).findFirst();
    }
}
