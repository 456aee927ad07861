/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.reading;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorSetting;

/** The commands on how a text is read. What one does is named after a colon in {@code plugin.xml}. */
public final class ReadingHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private static final Map<String, Action> ACTIONS = Map.of(
            "direction", AnnotationCanvas::flipDirection,
            "proclitic", ReadingHandler::stepProclitic,
            "unwrapped", canvas -> EditorSetting.UNWRAPPED.toggle(),
            "signs", canvas -> EditorSetting.HIDDEN_SIGNS.toggle());
    private static final Map<String, EditorSetting> SETTINGS = Map.of(
            "unwrapped", EditorSetting.UNWRAPPED,
            "signs", EditorSetting.HIDDEN_SIGNS);

    private interface Action {
        void run(AnnotationCanvas canvas);
    }

    private String name;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        if (!ACTIONS.containsKey(data)) {
            throw new IllegalArgumentException("no action named " + data);
        }
        name = (String) data;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof AnnotationEditor editor && editor.canvas() != null) {
            ACTIONS.get(name).run(editor.canvas());
            if (SETTINGS.containsKey(name)) {
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(ICommandService.class)
                        .refreshElements(event.getCommand().getId(), null);
            }
        }
        return null;
    }

    /** Ticks the menu entry of a setting that is on. */
    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        EditorSetting setting = SETTINGS.get(name);
        if (setting != null) {
            element.setChecked(setting.get());
        }
    }

    private static void stepProclitic(AnnotationCanvas canvas) {
        if (canvas.caret().stepProclitic()) {
            canvas.showCaret();
        }
    }
}
