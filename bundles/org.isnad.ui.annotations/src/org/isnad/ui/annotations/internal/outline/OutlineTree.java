/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** The parts of a text as a tree whose items are made when they are seen. */
final class OutlineTree {

    private static final MessageBundle MESSAGES = MessageBundle.beside(OutlineTree.class);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 160;
    private static final int COUNT_WIDTH = 90;

    private final Tree tree;
    private TextOutline outline = TextOutline.of("");
    private List<OutlineNode> roots = List.of();
    private final Map<OutlineNode, List<OutlineNode>> children = new HashMap<>();
    private Begins begins = Begins.NONE;

    /** @param go told what the user chose */
    OutlineTree(Composite holder, Consumer<OutlineNode> go) {
        TreeColumnLayout columns = new TreeColumnLayout();
        holder.setLayout(columns);
        tree = TestIds.mark(new Tree(holder, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL),
                "outline.tree");
        SpokenName.set(tree, MESSAGES.text("outline.part"));
        tree.setHeaderVisible(true);
        TreeColumn part = new TreeColumn(tree, SWT.LEAD);
        part.setText(MESSAGES.text("outline.part"));
        columns.setColumnData(part, new ColumnWeightData(1));
        TreeColumn count = new TreeColumn(tree, SWT.RIGHT);
        count.setText(MESSAGES.text("outline.count"));
        columns.setColumnData(count, new ColumnPixelData(COUNT_WIDTH));
        CutColumn.attach(tree, 0);
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Selection, event -> go.accept(node((TreeItem) event.item)));
    }

    Tree control() {
        return tree;
    }

    /** Shows another text. */
    void show(TextOutline newOutline, Begins newBegins) {
        begins = newBegins;
        if (outline.text().equals(newOutline.text()) && !roots.isEmpty()) {
            recount(tree.getItems());
        } else {
            outline = newOutline;
            children.clear();
            roots = outline.roots();
            tree.removeAll();
            tree.setItemCount(roots.size());
        }
    }

    /** Items that were never seen get their counts when they are. */
    private void recount(TreeItem[] items) {
        for (TreeItem item : items) {
            if (item.getData() instanceof OutlineNode node) {
                item.setText(1, count(node));
                recount(item.getItems());
            }
        }
    }

    /** Selects the part that an offset is in: the deepest whose surroundings are unfolded. */
    void follow(int offset) {
        OptionalInt root = TextOutline.at(roots, offset);
        if (root.isEmpty()) {
            tree.deselectAll();
            return;
        }
        TreeItem item = tree.getItem(root.getAsInt());
        OutlineNode at = roots.get(root.getAsInt());
        while (item.getExpanded()) {
            List<OutlineNode> children = children(at);
            OptionalInt child = TextOutline.at(children, offset);
            if (child.isEmpty()) {
                break;
            }
            at = children.get(child.getAsInt());
            item = item.getItem(child.getAsInt());
        }
        if (tree.getSelectionCount() != 1 || tree.getSelection()[0] != item) {
            tree.setSelection(item);
        }
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        OutlineNode node = node(item);
        item.setData(node);
        item.setText(new String[] { label(node.title()), count(node) });
        item.setItemCount(children(node).size());
    }

    /** The part of an item, whether it was seen yet or not. */
    private OutlineNode node(TreeItem item) {
        if (item.getData() instanceof OutlineNode node) {
            return node;
        }
        TreeItem parent = item.getParentItem();
        return parent == null ? roots.get(tree.indexOf(item))
                : children(node(parent)).get(parent.indexOf(item));
    }

    private List<OutlineNode> children(OutlineNode node) {
        return children.computeIfAbsent(node, outline::children);
    }

    private String label(TextRange title) {
        String whole = outline.text().substring(title.begin(), Math.min(title.end(), title.begin() + LONGEST));
        return BLANKS.matcher(whole.strip()).replaceAll(" ");
    }

    private String count(OutlineNode node) {
        int count = begins.in(node.range());
        return count == 0 ? "" : MESSAGES.text("outline.number", count);
    }
}
