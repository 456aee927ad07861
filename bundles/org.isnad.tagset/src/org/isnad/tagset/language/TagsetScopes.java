/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.ArrayList;
import java.util.List;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.Scopes;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.Comparison;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.TagsetFile;

/** What a name may refer to, by where it stands. */
public class TagsetScopes implements IScopeProvider {

    @Inject
    private TagsetImports imports;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        List<? extends Named> candidates = candidates(context, reference);
        return Scopes.scopeFor(candidates.stream().filter(named -> named.getName() != null).toList(),
                named -> ((Named) named).getName().isEmpty() ? null : QualifiedName.create(((Named) named).getName()),
                IScope.NULLSCOPE);
    }

    private List<? extends Named> candidates(EObject context, EReference reference) {
        TagsetFile file = EcoreUtil2.getContainerOfType(context, TagsetFile.class);
        AstPackage ast = AstPackage.eINSTANCE;
        if (reference.getEReferenceType() == ast.getLayerDeclaration()) {
            return imports.layers(file);
        }
        if (reference.getEReferenceType() == ast.getTagList()) {
            return imports.lists(file);
        }
        LayerDeclaration subject = Syntax.subject(context).orElse(null);
        if (subject == null) {
            return List.of();
        }
        if (reference == ast.getComparison_Tag()) {
            return Syntax.tags(((Comparison) context).getFeature());
        }
        if (reference == ast.getReference_Target()) {
            return comparables(context, subject);
        }
        List<Named> properties = new ArrayList<>();
        if (reference.getEReferenceType() != ast.getRoleDeclaration()) {
            properties.addAll(subject.getFeatures());
        }
        if (reference.getEReferenceType() != ast.getFeatureDeclaration()) {
            properties.addAll(subject.getRoles());
        }
        return properties;
    }

    /** The tags of the feature on the left, then the features of the layer. */
    private static List<Named> comparables(EObject context, LayerDeclaration subject) {
        List<Named> comparables = new ArrayList<>();
        Comparison comparison = EcoreUtil2.getContainerOfType(context, Comparison.class);
        if (comparison != null && comparison.getFeature() != null) {
            comparables.addAll(Syntax.tags(comparison.getFeature()));
        }
        comparables.addAll(subject.getFeatures());
        return comparables;
    }
}
