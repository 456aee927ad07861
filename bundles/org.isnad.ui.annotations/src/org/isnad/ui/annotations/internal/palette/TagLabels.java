/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.palette;

import java.util.Locale;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.TagLooks;

/** Labels, swatches and explanations of layers and tags in the user's language. */
final class TagLabels extends ColumnLabelProvider {

    private final TagLooks looks;
    private final Locale locale = MessageBundle.userLocale();

    TagLabels(TagLooks looks) {
        this.looks = looks;
    }

    @Override
    public String getText(Object element) {
        return element instanceof TagChoice choice ? choice.label(locale) : ((Layer) element).label().in(locale);
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof TagChoice choice
                ? looks.image(choice.layer().name(), choice.tagName()) : null;
    }

    @Override
    public String getToolTipText(Object element) {
        String description = element instanceof TagChoice choice ? choice.description(locale)
                : ((Layer) element).description().in(locale);
        return description.isEmpty() ? null : description;
    }
}
