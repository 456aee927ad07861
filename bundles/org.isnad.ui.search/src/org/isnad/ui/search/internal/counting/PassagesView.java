/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.passages.Passage;
import org.isnad.search.passages.PassageFinder;
import org.isnad.search.passages.PassageQuery;
import org.isnad.search.passages.PassageReport;
import org.isnad.search.passages.SimilarPassages;
import org.isnad.search.statistics.Watch;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** Passages that stand in two places nearly word for word, with their difference. */
public final class PassagesView extends ViewPart {

    private static final int LIMIT = 10_000;
    private static final int MOST_WORDS = 1000;
    private static final int LONGEST_EXCERPT = 200;

    private ProjectSession session;
    private BackgroundCount search;
    private Recount recount;
    private Spinner words;
    private Spinner similarity;
    private Label summary;
    private CountGrid grid;
    private PassagePanes panes;
    private List<SimilarPassages> pairs = List.of();

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        search = new BackgroundCount(parent.getDisplay(), Texts.text("job.passages"));
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
        createBar(parent);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        grid = new CountGrid(sash, "passages.table", 3, this::open);
        panes = new PassagePanes(sash);
        sash.setWeights(3, 2);
        grid.table().addListener(SWT.Selection, event -> compare());
        GridActions.add(this, grid, "passages.csv", panes::hasFocus, panes::copy);
        Help.set(parent, HelpIds.SEARCH + "#passages");
        recount = new Recount(this, session, () -> false, this::ask);
    }

    private void createBar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        words = spinner(bar, "passages.words", Texts.text("passages.words"), PassageQuery.FEWEST_WORDS, MOST_WORDS,
                PassageQuery.DEFAULT_WORDS);
        similarity = spinner(bar, "passages.similarity", Texts.text("passages.similarity"),
                percent(PassageQuery.LEAST_SIMILARITY), 100, percent(PassageQuery.DEFAULT_SIMILARITY));
        summary = TestIds.mark(new Label(bar, SWT.NONE), "passages.summary");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
    }

    private Spinner spinner(Composite bar, String testId, String name, int least, int most, int value) {
        new Label(bar, SWT.NONE).setText(name);
        Spinner spinner = SpokenName.set(TestIds.mark(new Spinner(bar, SWT.BORDER), testId), name);
        spinner.setValues(value, least, most, 0, 1, 10);
        spinner.addListener(SWT.Selection, event -> ask());
        return spinner;
    }

    private static int percent(double part) {
        return (int) Math.round(part * 100);
    }

    private void ask() {
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            search.cancel();
            show(List.of(), Texts.text("hint.noProject"));
            return;
        }
        PassageQuery query = new PassageQuery(project.get().documents().stream().map(Document::id).toList(),
                words.getSelection(), similarity.getSelection() / 100.0, LIMIT);
        say(Texts.text("hint.comparing"));
        search.ask(watch -> found(project.get(), query, watch), this::show, failure -> show(List.of(),
                        failure.map(Errors::sentence).orElseGet(() -> Texts.text("hint.cancelled"))));
    }

    private static Optional<Listed> found(Project project, PassageQuery query, Watch watch) throws Exception {
        Optional<PassageReport> report = PassageFinder.find(project, query, watch);
        return report.isEmpty() ? Optional.empty() : Optional.of(project.read(() -> listed(project, report.get())));
    }

    /** What was found, with the cells that need texts, which are read in the background. */
    private record Listed(PassageReport report, CountTable table) {
    }

    private static Listed listed(Project project, PassageReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (SimilarPassages pair : report.pairs()) {
            String text = text(project, pair.first());
            String excerpt = pair.first().range().end() > text.length() ? ""
                    : pair.first().range().covered(text).replaceAll("\\s+", " ");
            rows.add(List.of(excerpt.substring(0, Math.min(LONGEST_EXCERPT, excerpt.length())),
                    title(project, pair.first()), title(project, pair.second()), pair.words(),
                    percent(pair.similarity()), rows.size()));
        }
        String sentence = Texts.text("summary.passages", report.total())
                + (report.unreadable().isEmpty() ? "" : ' ' + Texts.text("summary.unreadable", report.unreadable().size()));
        return new Listed(report, new CountTable(List.of("column.passage", "column.first", "column.second",
                "column.words", "column.similarity"), rows, sentence));
    }

    private void show(Listed listed) {
        pairs = listed.report().pairs();
        show(listed.table());
    }

    private void show(List<SimilarPassages> none, String sentence) {
        pairs = none;
        show(new CountTable(grid.shown().keys(), List.of(), sentence));
    }

    private void show(CountTable table) {
        if (!summary.isDisposed()) {
            grid.show(table);
            panes.clear();
            say(table.summary());
        }
    }

    private void say(String sentence) {
        summary.setText(LegacyActionTools.escapeMnemonics(sentence));
        summary.requestLayout();
    }

    /** The last cell of a row, which has no column, is the pair's number. */
    private SimilarPassages pair(int row) {
        return pairs.get((Integer) grid.shown().rows().get(row).getLast());
    }

    private void compare() {
        int row = grid.table().getSelectionIndex();
        Optional<Project> project = session.project();
        if (row >= 0 && project.isPresent()) {
            panes.show(pair(row), passage -> title(project.get(), passage), passage -> text(project.get(), passage));
        }
    }

    /** Opens both documents beside each other, each at its passage. */
    private void open(int row) {
        SimilarPassages pair = pair(row);
        session.show(pair.first().document(), pair.first().range());
        session.showBeside(pair.second().document());
        session.show(pair.second().document(), pair.second().range());
    }

    private static String title(Project project, Passage passage) {
        return project.document(passage.document()).map(Document::title).orElse(passage.document().value());
    }

    /** Empty for a document that was removed, or damaged, meanwhile: there is nothing to show of it. */
    private static String text(Project project, Passage passage) {
        try {
            return project.text(passage.document());
        } catch (ProjectException e) {
            Errors.log(e);
            return "";
        }
    }

    @Override
    public void setFocus() {
        if (pairs.isEmpty()) {
            words.setFocus();
        } else {
            grid.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        recount.dispose();
        search.cancel();
        super.dispose();
    }
}
