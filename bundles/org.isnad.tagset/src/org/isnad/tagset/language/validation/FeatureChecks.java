/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language.validation;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Role;
import org.isnad.tagset.Problem;
import org.isnad.tagset.internal.Values;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetCompiler;
import org.isnad.tagset.language.ast.AllowanceTrait;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.LayerKind;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.RoleDeclaration;

/** What features and roles may say of themselves. */
public class FeatureChecks extends ReportingValidator {

    private static final AstPackage AST = AstPackage.eINSTANCE;

    @Override
    public void register(EValidatorRegistrar registrar) {
        // the validator that this one is a part of calls it
    }

    @Check
    public void tags(FeatureDeclaration feature) {
        boolean ofTags = Syntax.kind(feature) == Kind.TAG;
        if (ofTags && feature.getType() != null && Syntax.tags(feature).isEmpty()) {
            error(Problem.NO_TAGS, feature, AST.getNamed_Name(), feature.getName());
        } else if (!ofTags && !feature.getTags().isEmpty()) {
            error(Problem.MISPLACED, feature.getTags().getFirst(), null, "tag");
        }
    }

    @Check
    public void defaultFits(FeatureDeclaration feature) {
        String value = feature.getDefault();
        if (value == null) {
            return;
        }
        Kind kind = Syntax.kind(feature);
        boolean fits = switch (kind) {
            case TAG -> Syntax.tags(feature).stream().map(Named::getName).anyMatch(value::equals);
            case ANNOTATION, ENTITY, CLAIM -> false;
            default -> Values.fits(kind, value);
        };
        if (!fits) {
            error(Problem.BAD_VALUE, feature, AST.getFeatureDeclaration_Default(), value);
        }
    }

    @Check
    public void partsThatTheKindHas(LayerDeclaration layer) {
        boolean connects = layer.getKind() == LayerKind.RELATION || layer.getKind() == LayerKind.GROUP;
        if (!connects) {
            layer.getRoles().forEach(role -> error(Problem.MISPLACED, role, null, "role"));
        }
        if (layer.getKind() != LayerKind.SPAN) {
            layer.getTraits().stream().filter(AllowanceTrait.class::isInstance)
                    .forEach(trait -> error(Problem.MISPLACED, trait, null, "allow"));
        }
        if (layer.getKind() == LayerKind.RELATION) {
            layer.getRoles().stream().filter(role -> !isEnd(role))
                    .forEach(role -> error(Problem.BAD_ROLE, role, AST.getNamed_Name(), role.getName()));
        }
        Set<String> names = new HashSet<>();
        layer.getFeatures().forEach(feature -> names.add(feature.getName()));
        layer.getRoles().stream().filter(role -> names.contains(role.getName()))
                .forEach(role -> error(Problem.DUPLICATE_NAME, role, AST.getNamed_Name(), role.getName()));
    }

    private static boolean isEnd(RoleDeclaration role) {
        return role.getMultiplicity() == null
                && (Role.SOURCE.equals(role.getName()) || Role.TARGET.equals(role.getName()));
    }

    @Check
    public void numberOfMembers(RoleDeclaration role) {
        int[] bounds = TagsetCompiler.bounds(role);
        if (bounds[0] < 0 || bounds[1] < Math.max(bounds[0], 1)) {
            error(Problem.BAD_NUMBER, role, AST.getRoleDeclaration_Multiplicity(), Integer.toString(bounds[0]),
                    Integer.toString(bounds[1]));
        }
    }
}
