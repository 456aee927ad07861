/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.ide;

import java.util.List;
import java.util.Locale;

import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Fix;
import org.isnad.language.ide.Proposal;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryIssue;
import org.isnad.query.ide.internal.Proposals;
import org.isnad.query.ide.internal.Situation;
import org.isnad.query.ide.internal.Texts;

/**
 * What a query field asks about its text, which may be in the middle of being typed; nothing fails because of that. No
 * parser is needed: answers are quick from the first one on. Any thread.
 */
public final class QueryServices {

    private final QueryContext context;
    private final Locale locale;

    /** @param locale the language of titles and details */
    public QueryServices(QueryContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    /**
     * What may stand at an offset, the likeliest first.
     *
     * @param offset of the caret; what stands before it narrows the choice, and is replaced
     */
    public List<Proposal> proposals(String text, int offset) {
        return new Proposals(context, locale, Situation.at(text, offset)).all();
    }

    /** What mends issues of the text that is shown. */
    public List<Fix> fixes(List<QueryIssue> issues) {
        return issues.stream().flatMap(issue -> issue.proposals().stream().map(proposal -> fix(issue, proposal))).toList();
    }

    private Fix fix(QueryIssue issue, String proposal) {
        int offset = issue.range().begin();
        int length = issue.range().length();
        return new Fix(Texts.text(locale, "fix", proposal), offset, length,
                List.of(new Edit(offset, length, proposal)));
    }
}
