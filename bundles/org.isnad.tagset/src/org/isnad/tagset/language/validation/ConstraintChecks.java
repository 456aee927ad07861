/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language.validation;

import java.util.regex.PatternSyntaxException;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.TextPattern;
import org.isnad.tagset.Problem;
import org.isnad.tagset.internal.Satisfiability;
import org.isnad.tagset.internal.Values;
import org.isnad.tagset.language.ConditionCompiler;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetCompiler;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.Comparison;
import org.isnad.tagset.language.ast.ConstraintDeclaration;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Literal;
import org.isnad.tagset.language.ast.MemberCount;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.Operand;
import org.isnad.tagset.language.ast.Operator;
import org.isnad.tagset.language.ast.Reference;
import org.isnad.tagset.language.ast.TextMatch;

/** Whether conditions mean something, and whether they can hold and fail. */
public class ConstraintChecks extends ReportingValidator {

    private static final AstPackage AST = AstPackage.eINSTANCE;

    @Override
    public void register(EValidatorRegistrar registrar) {
        // the validator that this one is a part of calls it
    }

    @Check
    public void values(Comparison comparison) {
        FeatureDeclaration feature = comparison.getFeature();
        if (feature == null || feature.eIsProxy()) {
            return;
        }
        if (comparison.getRight() != null) {
            value(feature, comparison.getRight());
            boolean ordering = comparison.getOperator() != Operator.EQUAL
                    && comparison.getOperator() != Operator.UNEQUAL;
            if (ordering && !Syntax.kind(feature).isOrdered()) {
                error(Problem.UNORDERED, comparison, AST.getComparison_Operator(), feature.getName());
            }
        }
        comparison.getValues().forEach(value -> value(feature, value));
    }

    private void value(FeatureDeclaration feature, Operand operand) {
        Kind kind = Syntax.kind(feature);
        if (operand instanceof Literal literal && literal.getValue() != null) {
            boolean fits = kind == Kind.TAG
                    ? Syntax.tags(feature).stream().map(Named::getName).anyMatch(literal.getValue()::equals)
                    : Values.fits(kind, literal.getValue());
            if (!fits) {
                error(Problem.BAD_VALUE, literal, AST.getLiteral_Value(), literal.getValue());
            }
        } else if (operand instanceof Reference reference
                && reference.getTarget() instanceof FeatureDeclaration second) {
            boolean inSet = reference.eContainmentFeature() == AST.getComparison_Values();
            Kind other = Syntax.kind(second);
            boolean alike = kind == other || isNumber(kind) && isNumber(other);
            if (inSet || !alike) {
                error(Problem.BAD_VALUE, reference, AST.getReference_Target(), second.getName());
            }
        }
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    @Check
    public void pattern(Comparison comparison) {
        pattern(comparison.getPattern(), comparison, AST.getComparison_Pattern());
    }

    @Check
    public void pattern(TextMatch match) {
        pattern(match.getPattern(), match, AST.getTextMatch_Pattern());
    }

    private void pattern(String pattern, EObject place, EStructuralFeature feature) {
        if (pattern != null && !isPattern(pattern)) {
            error(Problem.BAD_PATTERN, place, feature, pattern, why(pattern));
        }
    }

    private static boolean isPattern(String pattern) {
        return why(pattern).isEmpty();
    }

    private static String why(String pattern) {
        try {
            TextPattern.of(pattern);
            return "";
        } catch (PatternSyntaxException e) {
            return e.getDescription();
        }
    }

    @Check
    public void layerOfMembers(MemberCount count) {
        if (count.getWhere() != null && count.getRole() != null && !count.getRole().eIsProxy()
                && Syntax.memberLayer(count).isEmpty()) {
            error(Problem.LAYER_NEEDED, count, AST.getMemberCount_Role(), count.getRole().getName());
        }
    }

    @Check
    public void canHoldAndFail(ConstraintDeclaration constraint) {
        LayerDeclaration layer = EcoreUtil2.getContainerOfType(constraint, LayerDeclaration.class);
        if (layer == null || !isWhole(constraint)) {
            return;
        }
        switch (Satisfiability.of(ConditionCompiler.compile(constraint.getCondition()),
                TagsetCompiler.features(layer))) {
            case NEVER -> error(Problem.NEVER_HOLDS, constraint, AST.getNamed_Name(), constraint.getName());
            case ALWAYS -> warning(Problem.ALWAYS_HOLDS, constraint, AST.getNamed_Name(), constraint.getName());
            case SOMETIMES, UNKNOWN -> {
                // nothing to tell
            }
        }
    }

    /** Whether nothing is missing in the constraint, as in the middle of typing. */
    private static boolean isWhole(ConstraintDeclaration constraint) {
        return constraint.eResource().getErrors().isEmpty() && constraint.getCondition() != null
                && EcoreUtil2.getAllContentsOfType(constraint, Comparison.class).stream()
                        .allMatch(part -> part.getPattern() == null || isPattern(part.getPattern()))
                && EcoreUtil2.getAllContentsOfType(constraint, TextMatch.class).stream()
                        .allMatch(part -> isPattern(part.getPattern()));
    }
}
