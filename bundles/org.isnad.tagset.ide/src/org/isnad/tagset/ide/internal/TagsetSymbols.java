/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.isnad.tagset.language.ast.AstPackage;

/** How declarations are shown in outlines. */
final class TagsetSymbols {

    private static final AstPackage AST = AstPackage.eINSTANCE;

    private TagsetSymbols() {
    }

    /** The nearest of the protocol's kinds. */
    public static class Kinds extends DocumentSymbolKindProvider {

        @Override
        protected SymbolKind getSymbolKind(EClass type) {
            if (type == AST.getTagsetFile()) {
                return SymbolKind.File;
            }
            if (type == AST.getLayerDeclaration()) {
                return SymbolKind.Class;
            }
            if (type == AST.getFeatureDeclaration()) {
                return SymbolKind.Property;
            }
            if (type == AST.getTagList()) {
                return SymbolKind.Enum;
            }
            if (type == AST.getTagDeclaration()) {
                return SymbolKind.EnumMember;
            }
            return type == AST.getRoleDeclaration() ? SymbolKind.Interface : SymbolKind.Event;
        }
    }

    /** The label and what it is. */
    public static class Details extends DocumentSymbolDetailsProvider {

        @Override
        public String getDetails(EObject object) {
            return TagsetProposals.detail(object);
        }
    }
}
