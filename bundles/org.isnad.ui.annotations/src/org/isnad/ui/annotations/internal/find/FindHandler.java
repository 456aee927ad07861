/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.AnnotatedText;

/** Searches the text of the active editor, and goes to places in it. What it does is named after a colon. */
public final class FindHandler extends AbstractHandler implements IExecutableExtension {

    private static final Map<String, Consumer<AnnotatedText>> ACTIONS = Map.of(
            "open", text -> FindBar.of(text).open(),
            "next", text -> FindBar.of(text).next(),
            "previous", text -> FindBar.of(text).previous(),
            "goto", FindHandler::goTo);

    private Consumer<AnnotatedText> action;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = ACTIONS.get(data);
        if (action == null) {
            throw new IllegalArgumentException("nothing to find is named " + data);
        }
    }

    @Override
    public Object execute(ExecutionEvent event) {
        AnnotatedText text = Adapters.adapt(HandlerUtil.getActiveEditor(event), AnnotatedText.class);
        if (text != null) {
            action.accept(text);
        }
        return null;
    }

    private static void goTo(AnnotatedText text) {
        GoToDialog dialog = new GoToDialog(text.edge().getShell(), text.text());
        if (dialog.open() == Window.OK) {
            text.reveal(TextRange.at(dialog.offset()));
            text.activate();
        }
    }
}
