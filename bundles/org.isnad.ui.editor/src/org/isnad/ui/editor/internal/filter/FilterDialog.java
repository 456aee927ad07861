/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.internal.spans.SpanFilter;
import org.isnad.ui.editor.internal.spans.SpanFilter.TagName;

/** Asks which annotations are to be shown: by layer and tag, by annotator, by state. */
final class FilterDialog extends QuestionDialog {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FilterDialog.class);
    private static final int SHOW_ALL = IDialogConstants.CLIENT_ID;
    private static final int ROWS = 14;

    private final Tagset tagset;
    private final List<Annotator> annotators;
    private SpanFilter filter;
    private Tree tags;
    private final Map<AnnotatorId, Button> annotatorBoxes = new LinkedHashMap<>();
    private final Map<String, Button> stateBoxes = new HashMap<>();

    private FilterDialog(Shell parent, Tagset tagset, List<Annotator> annotators, SpanFilter filter) {
        super(parent, "filter", HelpIds.EDITOR_FILTER);
        this.tagset = tagset;
        this.annotators = annotators;
        this.filter = filter;
    }

    /** Sets the filter to what the user wants; leaves it when the user cancels. */
    static void ask(Shell parent, Project project, DocumentId document, ProjectFilter filter) {
        FilterDialog dialog = new FilterDialog(parent, project.tagset(), project.annotators(document), filter.get());
        if (dialog.open() == OK) {
            filter.set(dialog.filter);
        }
    }

    @Override
    protected String window() {
        return MESSAGES.text("dialog.window");
    }

    @Override
    protected String title() {
        return MESSAGES.text("dialog.title");
    }

    @Override
    protected String hint() {
        return MESSAGES.text("dialog.hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite columns = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(columns);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns);
        tags = TestIds.mark(new Tree(columns, SWT.CHECK | SWT.BORDER), "filter.tags");
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(36),
                ROWS * tags.getItemHeight()).applyTo(tags);
        tags.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                spread((TreeItem) event.item);
                check();
            }
        });
        Composite right = new Composite(columns, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        Composite people = group(right, "dialog.annotators");
        annotators.forEach(annotator -> annotatorBoxes.put(annotator.id(),
                box(people, annotator.name(), "filter.annotator." + annotator.id().value())));
        Composite states = group(right, "dialog.states");
        for (String state : List.of("decided", "suggested", "unfinished", "problems")) {
            stateBoxes.put(state, box(states, MESSAGES.text("dialog." + state), "filter." + state));
        }
        show();
        tags.setFocus();
    }

    @Override
    protected void createButtons(Composite parent) {
        createButton(parent, SHOW_ALL, MESSAGES.text("dialog.all"), false);
        super.createButtons(parent);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == SHOW_ALL) {
            filter = SpanFilter.NONE;
            show();
            check();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void check() {
        filter = read();
        accept(null, true);
        setMessage(filter.isEmpty() ? hint() : FilterText.of(filter));
    }

    private static Composite group(Composite parent, String title) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(MESSAGES.text(title));
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private Button box(Composite parent, String label, String testId) {
        Button box = TestIds.mark(new Button(parent, SWT.CHECK), testId);
        box.setText(label.replace("&", "&&"));
        box.addListener(SWT.Selection, event -> check());
        return box;
    }

    /** Shows the filter in the controls. */
    private void show() {
        tags.removeAll();
        for (Layer layer : tagset.layers()) {
            if (layer.kind() == Layer.Kind.SPAN) {
                TreeItem item = new TreeItem(tags, SWT.NONE);
                item.setText(layer.label().in(MessageBundle.userLocale()));
                item.setData(layer.name());
                for (Tag tag : layer.tags()) {
                    TreeItem child = new TreeItem(item, SWT.NONE);
                    child.setText(tag.label().in(MessageBundle.userLocale()));
                    child.setData(new TagName(layer.name(), tag.name()));
                    child.setChecked(!filter.hiddenLayers().contains(layer.name())
                            && !filter.hiddenTags().contains(child.getData()));
                }
                item.setChecked(!filter.hiddenLayers().contains(layer.name()));
                item.setExpanded(true);
                markParent(item);
            }
        }
        annotatorBoxes.forEach((id, box) -> box.setSelection(!filter.hiddenAnnotators().contains(id)));
        stateBoxes.get("decided").setSelection(filter.decided());
        stateBoxes.get("suggested").setSelection(filter.suggested());
        stateBoxes.get("unfinished").setSelection(filter.unfinishedOnly());
        stateBoxes.get("problems").setSelection(filter.problemsOnly());
    }

    /** A tick at a layer goes for its tags; one at a tag shows at its layer. */
    private static void spread(TreeItem item) {
        if (item.getParentItem() == null) {
            item.setGrayed(false);
            for (TreeItem child : item.getItems()) {
                child.setChecked(item.getChecked());
            }
        } else {
            markParent(item.getParentItem());
        }
    }

    private static void markParent(TreeItem parent) {
        List<TreeItem> children = List.of(parent.getItems());
        if (!children.isEmpty()) {
            long checked = children.stream().filter(TreeItem::getChecked).count();
            parent.setChecked(checked > 0);
            parent.setGrayed(checked > 0 && checked < children.size());
        }
    }

    private SpanFilter read() {
        Set<String> layers = new HashSet<>();
        Set<TagName> hiddenTags = new HashSet<>();
        for (TreeItem item : tags.getItems()) {
            if (!item.getChecked()) {
                layers.add((String) item.getData());
            } else {
                for (TreeItem child : item.getItems()) {
                    if (!child.getChecked()) {
                        hiddenTags.add((TagName) child.getData());
                    }
                }
            }
        }
        Set<AnnotatorId> hiddenAnnotators = new HashSet<>(filter.hiddenAnnotators());
        annotatorBoxes.forEach((id, box) -> {
            if (box.getSelection()) {
                hiddenAnnotators.remove(id);
            } else {
                hiddenAnnotators.add(id);
            }
        });
        return new SpanFilter(layers, hiddenTags, hiddenAnnotators, isTicked("decided"), isTicked("suggested"),
                isTicked("unfinished"), isTicked("problems"));
    }

    private boolean isTicked(String state) {
        return stateBoxes.get(state).getSelection();
    }
}
