/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.TestIds;

/**
 * Words, sequences of words and entities by frequency; from a word to its collocations; what sets documents apart from
 * others.
 */
public final class FrequenciesView extends ViewPart {

    private ProjectSession session;
    private BackgroundCount count;
    private Recount recount;
    private CountBar bar;
    private Label summary;
    private CountGrid grid;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        count = new BackgroundCount(parent.getDisplay(), Texts.text("job.count"));
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
        bar = new CountBar(parent, this::ask);
        summary = TestIds.mark(new Label(parent, SWT.WRAP), "frequencies.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        grid = new CountGrid(parent, "frequencies.table", 1, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        GridActions.add(this, grid, "frequencies.csv", bar::hasFocus, bar::copy);
        Help.set(parent, HelpIds.SEARCH + "#frequencies");
        recount = new Recount(this, session, this::countsAnnotations, this::offer);
    }

    /** A word's row leads to its collocations. */
    private void open(int row) {
        CountKind kind = bar.kind();
        if (kind == CountKind.WORDS || kind == CountKind.COLLOCATIONS || kind == CountKind.KEYNESS) {
            bar.ask(grid.shown().rows().get(row).getFirst().toString());
            ask();
        }
    }

    private boolean countsAnnotations() {
        return bar.kind() == CountKind.ENTITIES || bar.kind() == CountKind.TAGS;
    }

    private void offer() {
        bar.offer(documents());
        ask();
    }

    private List<Document> documents() {
        return session.project().map(Project::documents).orElse(List.of());
    }

    private void ask() {
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            tell(Texts.text("hint.noProject"));
        } else if (bar.kind() == CountKind.COLLOCATIONS && bar.word().isEmpty()) {
            tell(Texts.text("hint.noWord"));
        } else {
            CountQuestion question = bar.question(documents());
            say(Texts.text("hint.counting"));
            count.ask(watch -> Counter.answer(project.get(), question, watch), this::show,
                    failure -> tell(failure.map(Errors::sentence).orElseGet(() -> Texts.text("hint.cancelled"))));
        }
    }

    private void show(CountTable table) {
        if (!summary.isDisposed()) {
            grid.show(table);
            say(table.summary());
        }
    }

    /** Says why there is nothing to see. */
    private void tell(String sentence) {
        count.cancel();
        if (!summary.isDisposed()) {
            grid.show(new CountTable(grid.shown().keys(), List.of(), sentence));
            say(sentence);
        }
    }

    private void say(String sentence) {
        summary.setText(LegacyActionTools.escapeMnemonics(sentence));
        summary.requestLayout();
    }

    @Override
    public void setFocus() {
        bar.setFocus();
    }

    @Override
    public void dispose() {
        recount.dispose();
        count.cancel();
        super.dispose();
    }
}
