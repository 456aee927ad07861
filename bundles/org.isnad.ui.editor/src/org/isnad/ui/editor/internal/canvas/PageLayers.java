/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.PieceLayout;

/** The layers of one page, in the order in which they are painted. */
public final class PageLayers {

    private final List<PageLayer> layers = new CopyOnWriteArrayList<>();
    private final Runnable change;

    /** @param change lays out and paints the page anew */
    PageLayers(Runnable change) {
        this.change = change;
    }

    /** Hangs a layer in; it lies above those that were there before. */
    public void add(PageLayer layer) {
        layers.add(layer);
        change.run();
    }

    public void remove(PageLayer layer) {
        layers.remove(layer);
        change.run();
    }

    /** A layer wants other room, or shows something else: its wishes are asked for again and the page is painted. */
    public void changed() {
        change.run();
    }

    int headRoom(PieceLayout layout, FlowMetrics metrics) {
        int room = 0;
        for (PageLayer layer : layers) {
            room = Math.max(room, layer.headRoom(layout, metrics));
        }
        return room;
    }

    /** What the layers' drawings on a piece depend on. */
    List<Object> looks(PieceLayout layout) {
        return layers.stream().map(layer -> layer.look(layout)).toList();
    }

    int sideRoom(FlowMetrics metrics) {
        int room = 0;
        for (PageLayer layer : layers) {
            room += layer.sideRoom(metrics);
        }
        return room;
    }

    /** Gives the layers their places beside one another, the first one's next to the text. */
    void giveSideRoom(Rectangle page, FlowMetrics metrics) {
        int x = page.x + page.width - sideRoom(metrics);
        for (PageLayer layer : layers) {
            int width = layer.sideRoom(metrics);
            layer.sideRoomGiven(new Rectangle(x, page.y, width, page.height));
            x += width;
        }
    }

    void paintBelow(PageView page) {
        layers.forEach(layer -> layer.paintBelow(page));
    }

    void paintAbove(PageView page) {
        layers.forEach(layer -> layer.paintAbove(page));
    }

    void viewChanged() {
        layers.forEach(PageLayer::viewChanged);
    }

    /** The uppermost is asked first. */
    boolean press(Event event) {
        return layers.reversed().stream().anyMatch(layer -> layer.press(event));
    }

    /** What a layer says about what it drew at a point. */
    public Optional<String> tip(int x, int y) {
        return layers.reversed().stream().flatMap(layer -> layer.tip(x, y).stream()).findFirst();
    }
}
