/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.isnad.ui.editor.AnnotationEditor;

/**
 * What one of the workbench's commands does in an annotation editor. Each theme has an enum of them; {@link
 * EditorActions} gives them to the commands, so that {@code plugin.xml} holds names, keys and menus only.
 */
public interface EditorAction {

    /** The identifier of the command. */
    String commandId();

    /** Acts on an editor whose text could be read; what cannot be done is said in the status line. */
    void run(AnnotationEditor editor);

    /** Whether what the action turns on and off is on, for a tick in menus; empty for what is done and over. */
    default Optional<BooleanSupplier> on() {
        return Optional.empty();
    }
}
