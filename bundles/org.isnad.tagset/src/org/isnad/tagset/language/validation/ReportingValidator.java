/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.isnad.tagset.Problem;
import org.isnad.tagset.language.TagsetMessages;
import org.isnad.tagset.language.ast.AstPackage;

/** Reports problems with their codes and data. */
abstract class ReportingValidator extends AbstractDeclarativeValidator {

    @Override
    protected List<EPackage> getEPackages() {
        return List.of(AstPackage.eINSTANCE);
    }

    /** @param feature null for the whole of the object's text */
    final void error(Problem problem, EObject place, EStructuralFeature feature, String... data) {
        error(TagsetMessages.english(problem, data), place, feature, INSIGNIFICANT_INDEX, problem.name(), data);
    }

    final void error(Problem problem, EObject place, EStructuralFeature feature, int index, String... data) {
        error(TagsetMessages.english(problem, data), place, feature, index, problem.name(), data);
    }

    /** @param feature null for the whole of the object's text */
    final void warning(Problem problem, EObject place, EStructuralFeature feature, String... data) {
        warning(TagsetMessages.english(problem, data), place, feature, INSIGNIFICANT_INDEX, problem.name(), data);
    }
}
