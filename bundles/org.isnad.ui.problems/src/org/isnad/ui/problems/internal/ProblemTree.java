/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.isnad.project.check.Severity;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Icons;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** The problems under their documents. A click on a column's head sorts each document's problems by it. */
final class ProblemTree {

    /** More of one document than anybody reads; the group says how many there are. */
    private static final int MOST_OF_ONE = 500;
    private static final int UNFOLDED = 100;
    private static final int NARROWEST = 84;

    /** The columns with their shares of the width. */
    enum Column {
        WHAT(52), TEXT(22), ANNOTATOR(14), CODE(20);

        private final int weight;

        Column(int weight) {
            this.weight = weight;
        }

        String of(Problem problem) {
            Locale locale = MessageBundle.userLocale();
            return switch (this) {
                case WHAT -> problem.finding().message(locale);
                case TEXT -> problem.quote();
                case ANNOTATOR -> problem.annotator();
                case CODE -> problem.finding().name();
            };
        }

        /** What is wrong is put in order by how much it matters first. */
        Comparator<Problem> order() {
            Comparator<Problem> byText = Comparator.comparing(this::of);
            return this == WHAT ? Comparator.<Problem, Severity>comparing(problem -> problem.finding().severity())
                    .thenComparing(byText) : byText;
        }
    }

    /** Stands for the problems of a document that are not listed. */
    private record More(int count) {
    }

    private final TreeViewer viewer;
    private Predicate<Problem> filter = problem -> true;
    private List<ProblemGroup> groups = List.of();

    ProblemTree(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TreeColumnLayout columns = new TreeColumnLayout();
        frame.setLayout(columns);
        viewer = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        Tree tree = SpokenName.set(TestIds.mark(viewer.getTree(), "problems.tree"), Texts.text("name"));
        tree.setHeaderVisible(true);
        viewer.setContentProvider(new Content());
        for (Column column : Column.values()) {
            TreeViewerColumn added = new TreeViewerColumn(viewer, SWT.LEAD);
            TreeColumn head = added.getColumn();
            head.setText(Texts.text("column." + column));
            head.addListener(SWT.Selection, event -> sortBy(head));
            head.setData(column);
            added.setLabelProvider(new Labels(column));
            columns.setColumnData(head, new ColumnWeightData(column.weight, NARROWEST));
            CutColumn.attach(tree, column.ordinal());
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(this);
    }

    TreeViewer viewer() {
        return viewer;
    }

    Tree control() {
        return viewer.getTree();
    }

    /** The problems that are selected, also by way of their document. */
    List<Problem> selection() {
        return Stream.of(viewer.getStructuredSelection().toArray()).flatMap(element -> switch (element) {
            case Problem problem -> Stream.of(problem);
            case ProblemGroup group -> group.problems().stream();
            default -> Stream.<Problem>empty();
        }).distinct().toList();
    }

    /**
     * Shows these problems, as far as the filter lets them through. What was unfolded and selected stays so; a document
     * that is new here is unfolded while there are few problems.
     */
    void show(List<ProblemGroup> all, Predicate<Problem> newFilter) {
        Set<ProblemGroup> known = Set.copyOf(groups);
        filter = newFilter;
        groups = all.stream().map(this::filtered).filter(group -> !group.problems().isEmpty()).toList();
        control().setRedraw(false);
        try {
            viewer.refresh();
            if (groups.stream().mapToInt(group -> group.problems().size()).sum() <= UNFOLDED) {
                groups.stream().filter(group -> !known.contains(group))
                        .forEach(group -> viewer.setExpandedState(group, true));
            }
        } finally {
            control().setRedraw(true);
        }
    }

    private ProblemGroup filtered(ProblemGroup group) {
        return new ProblemGroup(group.document(), group.title(), group.problems().stream().filter(filter).toList());
    }

    /** By the column, then backwards, then as the problems lie in the text. */
    private void sortBy(TreeColumn head) {
        Tree tree = control();
        boolean same = tree.getSortColumn() == head;
        if (same && tree.getSortDirection() == SWT.DOWN) {
            tree.setSortColumn(null);
        } else {
            tree.setSortDirection(same ? SWT.DOWN : SWT.UP);
            tree.setSortColumn(head);
        }
        viewer.refresh();
    }

    private Stream<Problem> sorted(List<Problem> problems) {
        TreeColumn head = control().getSortColumn();
        if (head == null) {
            return problems.stream();
        }
        Comparator<Problem> order = ((Column) head.getData()).order();
        return problems.stream().sorted(control().getSortDirection() == SWT.UP ? order : order.reversed());
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return groups.toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            if (!(element instanceof ProblemGroup group)) {
                return new Object[0];
            }
            Stream<Object> shown = sorted(group.problems()).limit(MOST_OF_ONE).map(Object.class::cast);
            int more = group.problems().size() - MOST_OF_ONE;
            return Stream.concat(shown, more > 0 ? Stream.of(new More(more)) : Stream.empty()).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Problem problem ? groups.stream()
                    .filter(group -> group.document().equals(problem.document())).findFirst().orElse(null) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ProblemGroup;
        }
    }

    private static final class Labels extends ColumnLabelProvider {

        private final Column column;

        Labels(Column column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return switch (element) {
                case Problem problem -> column.of(problem);
                case ProblemGroup group when column == Column.WHAT ->
                    Texts.text("group", group.title(), group.problems().size());
                case More more when column == Column.WHAT -> Texts.text("more", more.count());
                default -> "";
            };
        }

        @Override
        public Image getImage(Object element) {
            if (column != Column.WHAT) {
                return null;
            }
            return switch (element) {
                case Problem problem -> image(problem.finding().severity());
                case ProblemGroup group -> Icons.image(group.document().isPresent() ? "document" : "project");
                default -> null;
            };
        }

        @Override
        public String getToolTipText(Object element) {
            return element instanceof Problem problem ? told(problem) : null;
        }
    }

    /** What is wrong and what to do, as a text of its own. */
    static String told(Problem problem) {
        Locale locale = MessageBundle.userLocale();
        String what = Texts.text("told", Texts.text("severity." + problem.finding().severity()),
                problem.finding().message(locale));
        return Stream.of(what, problem.finding().repair(locale))
                .filter(text -> !text.isEmpty()).reduce((first, then) -> first + "\n" + then).orElseThrow();
    }

    /** The icon of a severity. It is shared: nobody disposes it. */
    static Image image(Severity severity) {
        return Icons.image(switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
        });
    }
}
