/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.function.Consumer;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.edit.Goal;

/** What is done to annotations by commands. */
enum AnnotatingAction implements EditorAction {

    NEXT("next", Annotating::next),
    PREVIOUS("previous", Annotating::previous),
    LEFT("left", annotating -> annotating.walkTo(true)),
    RIGHT("right", annotating -> annotating.walkTo(false)),
    NEXT_UNFINISHED("nextUnfinished", annotating -> annotating.seeking().seek(Goal.UNFINISHED, true)),
    PREVIOUS_UNFINISHED("previousUnfinished", annotating -> annotating.seeking().seek(Goal.UNFINISHED, false)),
    NEXT_PROBLEM("nextProblem", annotating -> annotating.seeking().seek(Goal.PROBLEM, true)),
    PREVIOUS_PROBLEM("previousProblem", annotating -> annotating.seeking().seek(Goal.PROBLEM, false)),
    NEXT_SUGGESTION("nextSuggestion", annotating -> annotating.seeking().seek(Goal.SUGGESTION, true)),
    PREVIOUS_SUGGESTION("previousSuggestion", annotating -> annotating.seeking().seek(Goal.SUGGESTION, false)),
    NEXT_DISAGREEMENT("nextDisagreement", annotating -> annotating.seeking().seek(Goal.DISAGREEMENT, true)),
    PREVIOUS_DISAGREEMENT("previousDisagreement", annotating -> annotating.seeking().seek(Goal.DISAGREEMENT, false)),
    REPEAT_LAST("repeatLast", Annotating::repeatLast),
    POINT("point", Annotating::markPoint),
    BORDER_LEFT("borderLeft", annotating -> annotating.shaping().moveBorder(true, false)),
    BORDER_RIGHT("borderRight", annotating -> annotating.shaping().moveBorder(false, false)),
    BORDER_WORD_LEFT("borderWordLeft", annotating -> annotating.shaping().moveBorder(true, true)),
    BORDER_WORD_RIGHT("borderWordRight", annotating -> annotating.shaping().moveBorder(false, true)),
    MERGE("merge", annotating -> annotating.shaping().merge()),
    SPLIT("split", annotating -> annotating.shaping().split()),
    ADD_PART("addPart", annotating -> annotating.shaping().addPart()),
    REMOVE_PART("removePart", annotating -> annotating.shaping().removePart()),
    ACCEPT("accept", annotating -> annotating.deciding().accept()),
    REJECT("reject", annotating -> annotating.deciding().reject()),
    ACCEPT_ALL("acceptAll", annotating -> annotating.deciding().all(true)),
    REJECT_ALL("rejectAll", annotating -> annotating.deciding().all(false)),
    DELETE("delete", Annotating::delete);

    private final String name;
    private final Consumer<Annotating> body;

    AnnotatingAction(String name, Consumer<Annotating> body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.accept(editor.annotating());
    }
}
