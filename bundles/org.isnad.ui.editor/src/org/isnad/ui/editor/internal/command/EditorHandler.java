/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.ui.editor.AnnotationEditor;

/** Runs a command on the active annotation editor. What it does is named after a colon in {@code plugin.xml}. */
public final class EditorHandler extends AbstractHandler implements IExecutableExtension {

    private static final Map<String, Consumer<AnnotationEditor>> ACTIONS = Map.ofEntries(
            Map.entry("next", editor -> editor.annotating().next()),
            Map.entry("previous", editor -> editor.annotating().previous()),
            Map.entry("left", editor -> editor.annotating().walkTo(true)),
            Map.entry("right", editor -> editor.annotating().walkTo(false)),
            Map.entry("borderLeft", editor -> editor.annotating().moveBorder(true, false)),
            Map.entry("borderRight", editor -> editor.annotating().moveBorder(false, false)),
            Map.entry("borderWordLeft", editor -> editor.annotating().moveBorder(true, true)),
            Map.entry("borderWordRight", editor -> editor.annotating().moveBorder(false, true)),
            Map.entry("delete", editor -> editor.annotating().delete()),
            Map.entry("others", editor -> OthersShown.toggle()),
            Map.entry("visual", editor -> EditorSetting.VISUAL_CARET.toggle()),
            Map.entry("wholeWords", editor -> EditorSetting.WHOLE_WORDS.toggle()));

    private Consumer<AnnotationEditor> action;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = ACTIONS.get(data);
        if (action == null) {
            throw new IllegalArgumentException("no editor action named " + data);
        }
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof AnnotationEditor editor && editor.annotating() != null) {
            action.accept(editor);
        }
        return null;
    }
}
