/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.isnad.project.Project;
import org.isnad.project.SavedQuery;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryIssue;
import org.isnad.text.MatchMode;
import org.isnad.ui.BidiText;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.language.internal.text.LanguageField;

/** Where the query is typed and its mode chosen, and where former ones and those with names are had again. */
public final class QueryBar {

    private static final MatchMode[] MODES = MatchMode.values();

    private final QueryMemory memory;
    private final SavedQueries kept;
    private final Listener listener;
    private final Composite row;
    private final LanguageField field;
    private final CCombo modes;
    /** The place in the history where the user is; -1 for what is typed now. */
    private int past = -1;
    private String typed = "";
    private boolean recalling;

    /** Is told what the user does. */
    public interface Listener {

        /** The text is another one. */
        void typed();

        /** The answer is wanted at once. */
        void asked();

        /** The user goes from the query into the hits. */
        void down();
    }

    /**
     * @param project the open one, which keeps queries under names; empty if none is open
     * @param context of the open project; empty if none is open
     */
    public QueryBar(Composite parent, MatchMode mode, QueryMemory memory, Supplier<Optional<Project>> project,
            Supplier<Optional<QueryContext>> context, Listener listener) {
        this.memory = memory;
        kept = new SavedQueries(parent.getShell(), project);
        this.listener = listener;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(row);
        field = new LanguageField(row, "search.query", Texts.text("query.message"), QueryLanguage::tokens,
                QueryLanguage::isolates, new QueryLanguage(context), new Keys());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field.control());
        Button more = SpokenName.set(TestIds.mark(new Button(row, SWT.ARROW | SWT.DOWN), "search.queries"),
                Texts.text("queries.tip"));
        more.setToolTipText(Texts.text("queries.tip"));
        more.addListener(SWT.Selection, event -> showQueries());
        Label label = new Label(row, SWT.NONE);
        label.setText(Texts.text("mode.label"));
        modes = TestIds.mark(new CCombo(row, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "search.mode");
        modes.setItems(Arrays.stream(MODES).map(m -> Texts.text("mode." + m.id())).toArray(String[]::new));
        setMode(mode);
        field.control().addListener(SWT.Modify, event -> changed());
        modes.addListener(SWT.Selection, event -> {
            setMode(mode());
            listener.asked();
        });
    }

    public Control control() {
        return row;
    }

    /** The field, for the commands of the Edit menu. */
    public LanguageField field() {
        return field;
    }

    public String query() {
        return field.text();
    }

    public void setQuery(String text) {
        field.setText(text);
    }

    public MatchMode mode() {
        return MODES[modes.getSelectionIndex()];
    }

    public void setMode(MatchMode mode) {
        modes.select(mode.ordinal());
        modes.setToolTipText(Texts.text("mode." + mode.id() + ".tip"));
    }

    /** Underlines what is wrong with a text, unless another one is typed by now. */
    public void show(List<QueryIssue> issues, String text) {
        field.show(issues.stream().map(QueryLanguage::problem).toList(), text);
    }

    /** The query is worth to be found again. */
    public void remember() {
        memory.remember(query());
        past = -1;
    }

    /** Shows the queries of before and those with names, at the field. */
    public void showQueries() {
        new QueryMenu(row, memory, kept, new QueryMenu.Listener() {
            @Override
            public void choose(String text, Optional<MatchMode> mode) {
                mode.ifPresent(QueryBar.this::setMode);
                setQuery(text);
                field.enter();
                listener.asked();
            }

            @Override
            public void save() {
                QueryBar.this.save();
            }
        }).show(query(), field.control());
    }

    /** Whether the project can keep what stands in the field. */
    public boolean canSave() {
        return !query().isBlank() && kept.writable();
    }

    /** Asks for a name and keeps the query under it, in the project. */
    public void save() {
        if (!canSave()) {
            return;
        }
        InputDialog dialog = new InputDialog(row.getShell(), Texts.text("save.window"), Texts.text("save.name"),
                query(), name -> name.isBlank() ? Texts.text("save.noName") : null);
        if (dialog.open() == Window.OK) {
            SavedQuery query = SavedQuery.of(dialog.getValue(), query(), mode());
            if (kept.find(query.name()).isEmpty() || replaces(query.name())) {
                kept.save(query);
            }
        }
    }

    private boolean replaces(String name) {
        return MessageDialog.open(MessageDialog.QUESTION, row.getShell(), Texts.text("save.window"),
                Texts.text("save.taken", BidiText.isolate(name)), SWT.NONE, Texts.text("save.replace"),
                IDialogConstants.CANCEL_LABEL) == Window.OK;
    }

    private void changed() {
        if (!recalling) {
            past = -1;
        }
        listener.typed();
    }

    /** Puts an older or a newer query into the field; the newest is the one that is being typed. */
    private boolean recall(int step) {
        List<String> history = memory.history();
        int next = past + step;
        if (past < 0) {
            typed = query();
            if (step > 0 && !history.isEmpty() && history.getFirst().equals(typed.strip())) {
                next++;
            }
        }
        if (next < -1 || next >= history.size()) {
            return false;
        }
        recalling = true;
        past = next;
        setQuery(next < 0 ? typed : history.get(next));
        recalling = false;
        return true;
    }

    private final class Keys implements LanguageField.Keys {
        @Override
        public void enter() {
            remember();
            listener.asked();
        }

        @Override
        public void up() {
            recall(1);
        }

        @Override
        public void down() {
            if (past < 0 || !recall(-1)) {
                listener.down();
            }
        }
    }
}
