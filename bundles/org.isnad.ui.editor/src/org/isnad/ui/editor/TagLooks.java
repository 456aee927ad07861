/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLook;
import org.isnad.ui.editor.internal.paint.SpanLooks;

/**
 * Labels of layers and tags in the user's language, and small pictures of them as they look in the text: the colour with
 * the bar of the layer. The pictures are disposed with the control that shows them. Used on the UI thread.
 */
public final class TagLooks {

    private static final int SIZE = 16;
    private static final int BAR = 2;

    private final Control control;
    private final Map<SpanLook, Image> images = new HashMap<>();
    private Tagset tagset;
    private SpanLooks looks;
    private boolean dark;

    /** @param control shows the pictures; they are light or dark after its background, whenever one is asked for */
    public TagLooks(Control control, Tagset tagset) {
        this.control = control;
        setTagset(tagset);
        control.addListener(SWT.Dispose, event -> images.values().forEach(Image::dispose));
    }

    /** Takes labels and colours from another tagset from now on. */
    public void setTagset(Tagset newTagset) {
        tagset = newTagset;
        dark = isDark();
        looks = new SpanLooks(tagset, MessageBundle.userLocale(), dark);
    }

    /** @param tag empty for none; one that the tagset does not declare is its own label */
    public String label(String layer, String tag) {
        return looks.of(layer, tag).label();
    }

    /** A layer that the tagset does not declare is its own label. */
    public String layerLabel(String layer) {
        return looks.of(layer, "").layerLabel();
    }

    /** @param tag empty for none */
    public Image image(String layer, String tag) {
        if (isDark() != dark) {
            setTagset(tagset);
        }
        return images.computeIfAbsent(looks.of(layer, tag), this::make);
    }

    private boolean isDark() {
        return Shades.isDark(control.getBackground().getRGB());
    }

    private Image make(SpanLook look) {
        ImageGcDrawer drawer = (gc, width, height) -> draw(gc, look);
        return new Image(control.getDisplay(), drawer, SIZE, SIZE);
    }

    private static void draw(GC gc, SpanLook look) {
        gc.setBackground(new Color(look.colour()));
        gc.fillRectangle(0, 0, SIZE, SIZE);
        gc.setBackground(new Color(Shades.readableOn(look.colour())));
        look.bar().draw(gc, BAR, SIZE - BAR, SIZE - 3 * BAR, BAR);
    }
}
