/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.isnad.language.ide.Fix;
import org.isnad.tagset.Problem;

/** Finds what mends the problems of a file. A problem that only its author can mend has no fix. */
public class TagsetFixes {

    @Inject
    private IResourceValidator validator;
    @Inject
    private NameFixes names;
    @Inject
    private ValueFixes values;

    /** The fixes of the problems that share text with a range, or touch it, in the order of the text. */
    public List<Fix> fixes(XtextResource file, int begin, int end, CancelIndicator cancelled) {
        String text = file.getParseResult().getRootNode().getText();
        List<Fix> fixes = new ArrayList<>();
        validator.validate(file, CheckMode.ALL, cancelled).stream()
                .filter(issue -> issue.getOffset() != null && issue.getLength() != null)
                .filter(issue -> issue.getOffset() <= end && begin <= issue.getOffset() + issue.getLength())
                .sorted(Comparator.comparing(Issue::getOffset))
                .forEach(issue -> problem(issue).ifPresent(problem -> {
                    Case found = new Case(problem, issue, place(file, issue), text);
                    find(found);
                    fixes.addAll(found.fixes());
                }));
        return fixes;
    }

    private static Optional<Problem> problem(Issue issue) {
        return Arrays.stream(Problem.values()).filter(problem -> problem.name().equals(issue.getCode())).findFirst();
    }

    private static EObject place(XtextResource file, Issue issue) {
        return issue.getUriToProblem() == null ? null : file.getEObject(issue.getUriToProblem().fragment());
    }

    private void find(Case found) {
        switch (found.problem()) {
            case UNEXPECTED -> names.nearestWord(found);
            case UNEXPECTED_END -> StructureFixes.close(found);
            case UNKNOWN_NAME -> names.unknown(found);
            case UNKNOWN_IMPORT -> names.unknownImport(found);
            case CYCLIC_IMPORT -> StructureFixes.removePlace(found);
            case BAD_NAME -> names.bad(found);
            case DUPLICATE_NAME -> names.duplicate(found);
            case LOOK_ALIKE -> names.lookAlike(found);
            case BAD_KEY, DUPLICATE_KEY -> values.key(found);
            case LOW_CONTRAST -> values.colour(found);
            case GIVEN_TWICE, MISPLACED -> found.remove();
            case NOT_ARABIC -> StructureFixes.swapLanguages(found);
            case BAD_VALUE -> values.value(found);
            case NO_TAGS -> values.tags(found);
            case BAD_ROLE -> StructureFixes.role(found);
            case BAD_NUMBER -> StructureFixes.number(found);
            case BAD_PATTERN -> values.pattern(found);
            case UNORDERED -> values.operator(found);
            case LAYER_NEEDED -> values.memberLayer(found);
            case NEVER_HOLDS, ALWAYS_HOLDS -> StructureFixes.removePlace(found);
            case SYNTAX, DUPLICATE_PROPERTY, UNKNOWN_PROPERTY, MISSING_PROPERTY, TRAILING_CONTENT -> {
                // of the older form, which no editor shows
            }
            case TOO_DEEP -> {
                // nobody but its author knows what it was to say
            }
        }
    }
}
