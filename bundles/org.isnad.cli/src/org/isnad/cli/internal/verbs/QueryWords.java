/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.SavedQuery;
import org.isnad.query.Compiled;
import org.isnad.query.ProjectNames;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryIssue;
import org.isnad.text.MatchMode;

/** The words of a call that say what is searched for. */
final class QueryWords {

    private QueryWords() {
    }

    /** @throws VerbException with the nearest one, if there is no such mode */
    static MatchMode mode(VerbContext context, String id) throws VerbException {
        return MatchMode.byId(id).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_MODE", id,
                Stream.of(MatchMode.values()).map(MatchMode::id).toList()));
    }

    /** @throws VerbException if it is no query of the project, with the first reason and its place */
    static Compiled.Ready compile(VerbContext context, Project project, String text, MatchMode mode)
            throws VerbException {
        QueryContext asked = new QueryContext(project.tagset(), mode, ProjectNames.of(project));
        return switch (QueryCompiler.compile(text, asked)) {
            case Compiled.Ready ready -> ready;
            case Compiled.Refused refused -> throw refused(context, text, refused.issues().getFirst());
        };
    }

    /** @throws VerbException with the nearest name, if the project keeps no query under the name */
    static SavedQuery saved(VerbContext context, Project project, String name) throws VerbException, ProjectException {
        List<SavedQuery> kept = project.queries();
        return kept.stream().filter(query -> query.name().equals(name.strip())).findFirst()
                .orElseThrow(() -> Names.unknown(context.locale(), "NO_SUCH_QUERY", name,
                        kept.stream().map(SavedQuery::name).toList()));
    }

    /** @throws VerbException if the name is blank, or that of another query: nobody's query goes without a word */
    static void save(VerbContext context, Project project, String name, String text, MatchMode mode)
            throws VerbException, ProjectException {
        if (name.isBlank()) {
            throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_VALUE", "--save", name), "");
        }
        SavedQuery query = SavedQuery.of(name, text, mode);
        Optional<SavedQuery> taken = project.queries().stream().filter(one -> one.name().equals(query.name()))
                .findFirst();
        if (taken.filter(one -> !one.equals(query)).isPresent()) {
            throw VerbException.words("NAME_TAKEN", Messages.text(context.locale(), "NAME_TAKEN", query.name()),
                    Messages.text(context.locale(), "NAME_TAKEN.hint"));
        }
        if (taken.isEmpty()) {
            project.saveQuery(query);
        }
    }

    private static VerbException refused(VerbContext context, String text, QueryIssue issue) {
        boolean all = issue.range().length() == text.length();
        String hint = all ? "" : Messages.text(context.locale(), "query-place", issue.range().begin() + 1,
                text.substring(issue.range().begin()).lines().findFirst().orElse(""));
        return VerbException.words(issue.problem().name(), issue.message(context.locale()), hint);
    }
}
