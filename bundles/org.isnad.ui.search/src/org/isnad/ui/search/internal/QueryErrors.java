/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.isnad.query.QueryIssue;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Icons;
import org.isnad.ui.TestIds;
import org.isnad.ui.search.internal.field.QueryBar;

/** What is wrong with the query, below it: the first of it, as a link that selects its place, and what may stand there. */
final class QueryErrors {

    private static final int PROPOSALS = 4;
    private static final int GAP = 4;
    /** Has no width. */
    private static final String WORD_JOINER = "\u2060";

    private final Composite row;
    private final Link sentence;
    private final QueryBar bar;
    private List<QueryIssue> issues = List.of();
    /** The text that the issues are of. */
    private String judged = "";

    /** @param bar where the query stands, in which an issue is shown and mended */
    QueryErrors(Composite parent, QueryBar bar) {
        this.bar = bar;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(row);
        new Label(row, SWT.NONE).setImage(Icons.image("error"));
        sentence = TestIds.mark(new Link(row, SWT.WRAP), "search.problem");
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(sentence);
        sentence.addListener(SWT.Selection, event -> {
            // Of another text, that was typed meanwhile, the issues say nothing.
            if (!issues.isEmpty() && judged.equals(bar.query())) {
                choose(issues.getFirst(), Integer.parseInt(event.text));
            }
        });
    }

    /** @param choice the number of the proposal; negative to be shown the place */
    private void choose(QueryIssue issue, int choice) {
        int begin = issue.range().begin();
        if (choice < 0) {
            bar.field().select(begin, issue.range().length());
        } else {
            String instead = issue.proposals().get(choice);
            bar.setQuery(judged.substring(0, begin) + instead + judged.substring(issue.range().end()));
            bar.field().select(begin + instead.length(), 0);
        }
    }

    Control control() {
        return row;
    }

    /**
     * Shows issues; without any it takes no room.
     *
     * @param text that they are of
     */
    void show(List<QueryIssue> newIssues, String text) {
        issues = newIssues;
        judged = text;
        if (!issues.isEmpty()) {
            QueryIssue first = issues.getFirst();
            StringBuilder links = new StringBuilder(link(-1, first.message(MessageBundle.userLocale())));
            for (int i = 0; i < Math.min(PROPOSALS, first.proposals().size()); i++) {
                links.append(' ').append(link(i, Texts.text("problem.instead",
                        BidiText.isolate(first.proposals().get(i)))));
            }
            sentence.setText(links.toString());
        }
        ((GridData) row.getLayoutData()).exclude = issues.isEmpty();
        row.setVisible(!issues.isEmpty());
        row.requestLayout();
    }

    /** The toolkit knows no way to write a sign of its links but to keep it from looking like one. */
    private static String link(int choice, String text) {
        return "<a href=\"" + choice + "\">" + text.replace("&", "&&").replaceAll("<(?=/?[aA])", "<" + WORD_JOINER)
                + "</a>";
    }
}
