/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.function.Consumer;

import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.isnad.ui.ThemeChange;

/** The colours of a viewer: they suit the system's, also after windows have become dark or light. */
final class PageColours {

    private PageColours() {
    }

    /**
     * Colours the viewer, which has its document, and does it anew when the system's colours change. On the UI thread.
     *
     * @param others gives what stands in or beside the text its colours, before the text is drawn
     */
    static void follow(SourceViewer viewer, Consumer<TokenColours> others) {
        Squiggles squiggles = new Squiggles(viewer);
        Runnable colour = () -> {
            TokenColours colours = TokenColours.now();
            StyledText widget = viewer.getTextWidget();
            widget.setBackground(colours.page());
            widget.setForeground(colours.text());
            squiggles.colour(colours);
            others.accept(colours);
            viewer.invalidateTextPresentation();
            widget.redraw();
        };
        colour.run();
        ThemeChange.follow(viewer.getTextWidget(), colour);
    }
}
