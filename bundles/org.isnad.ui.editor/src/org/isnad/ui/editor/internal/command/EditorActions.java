/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.UIElement;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.copy.CopyAction;
import org.isnad.ui.editor.internal.correct.CorrectionAction;
import org.isnad.ui.editor.internal.filter.FilterAction;
import org.isnad.ui.editor.internal.print.PrintAction;
import org.isnad.ui.editor.internal.reading.ReadingAction;
import org.isnad.ui.editor.internal.repeat.RepeatAction;

/** All that commands do in annotation editors. */
public final class EditorActions {

    /** A theme's actions stand here on a line of their own. */
    private static final List<EditorAction> ALL = Stream.<EditorAction[]>of(
            AnnotatingAction.values(),
            CopyAction.values(),
            CorrectionAction.values(),
            FilterAction.values(),
            HoverAction.values(),
            LinkAction.values(),
            PrintAction.values(),
            ReadingAction.values(),
            RepeatAction.values(),
            ViewAction.values())
            .flatMap(Arrays::stream).toList();

    private EditorActions() {
    }

    /** Every action, theme by theme. */
    public static List<EditorAction> all() {
        return ALL;
    }

    /**
     * Lets the commands work on the editor whenever it is the window's active one, also while a view has the focus.
     *
     * @param life ends it with its disposal
     */
    public static void activate(AnnotationEditor editor, Widget life) {
        IHandlerService service = editor.getSite().getWorkbenchWindow().getService(IHandlerService.class);
        Expression active = new Active(editor);
        Collection<IHandlerActivation> activations = ALL.stream()
                .map(action -> service.activateHandler(action.commandId(), new Handler(editor, action), active))
                .toList();
        life.addDisposeListener(event -> service.deactivateHandlers(activations));
    }

    private static final class Handler extends AbstractHandler implements IElementUpdater {

        private final AnnotationEditor editor;
        private final EditorAction action;

        Handler(AnnotationEditor editor, EditorAction action) {
            this.editor = editor;
            this.action = action;
        }

        @Override
        public Object execute(ExecutionEvent event) {
            action.run(editor);
            editor.getSite().getWorkbenchWindow().getService(ICommandService.class)
                    .refreshElements(action.commandId(), null);
            return null;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void updateElement(UIElement element, Map parameters) {
            action.on().ifPresent(on -> element.setChecked(on.getAsBoolean()));
        }
    }

    /** Whether an editor is the window's active one. */
    private static final class Active extends Expression {

        private final AnnotationEditor editor;

        Active(AnnotationEditor editor) {
            this.editor = editor;
        }

        @Override
        public EvaluationResult evaluate(IEvaluationContext context) {
            return EvaluationResult.valueOf(context.getVariable(ISources.ACTIVE_EDITOR_NAME) == editor);
        }

        @Override
        public void collectExpressionInfo(ExpressionInfo info) {
            info.addVariableNameAccess(ISources.ACTIVE_EDITOR_NAME);
        }
    }
}
