/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Locale;

import org.isnad.model.schema.Tagset;
import org.isnad.query.Compiled;
import org.isnad.query.ProjectNames;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryIssue;
import org.isnad.search.tree.Query;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.TagsetException;
import org.isnad.text.MatchMode;

/** Projects to ask, and how to ask them. */
final class Fixture {

    static final ProjectNames NAMES = new ProjectNames() {

        @Override
        public List<String> metadata() {
            return List.of("desk", "outlet");
        }

        @Override
        public List<String> metadataValues(String name) {
            return "outlet".equals(name) ? List.of("تلفزيون الشام", "وكالة الأنباء") : List.of();
        }

        @Override
        public List<String> annotators() {
            return List.of("Layla", "سامي");
        }

        @Override
        public List<String> entities(String beginning, int limit) {
            return List.of("الجيش", "الحكومة").stream().filter(name -> name.startsWith(beginning)).limit(limit).toList();
        }
    };

    static final QueryContext NEWS = context(Tagsets.shipped().find("news").orElseThrow(), MatchMode.FOLDED);

    private Fixture() {
    }

    static QueryContext context(Tagset tagset, MatchMode mode) {
        return new QueryContext(tagset, mode, NAMES);
    }

    static QueryContext news(MatchMode mode) {
        return context(NEWS.tagset(), mode);
    }

    /** A project with a tagset of its own. */
    static QueryContext of(String tagset) throws TagsetException {
        return context(Tagsets.shipped().read(tagset.getBytes(java.nio.charset.StandardCharsets.UTF_8), "test"),
                MatchMode.FOLDED);
    }

    static Query query(String text, QueryContext context) {
        return switch (QueryCompiler.compile(text, context)) {
            case Compiled.Ready ready -> ready.query();
            case Compiled.Refused refused -> fail(text + " → " + refused.issues().stream()
                    .map(issue -> issue.range() + " " + issue.message(Locale.ENGLISH)).toList());
        };
    }

    static List<QueryIssue> issues(String text, QueryContext context) {
        return switch (QueryCompiler.compile(text, context)) {
            case Compiled.Ready ready -> fail(text + " is a query: " + ready.query());
            case Compiled.Refused refused -> refused.issues();
        };
    }
}
