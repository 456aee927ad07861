/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.schema.TagsetChange;
import org.isnad.search.SearchIndex;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * The project that a workbench window shows, with all that the window's views and editors share: its index, its undo
 * history and the annotator at work. Found by {@code window.getService(ProjectSession.class)}. Used on the UI thread.
 */
public interface ProjectSession {

    /** The open project; empty on the welcome page. */
    Optional<Project> project();

    /**
     * Opens a project in the background. When it is there the project that was open is saved and closed, listeners are
     * told, and the documents that were open in it last time are shown again. What is wrong is shown to the user; the
     * old project then stays.
     *
     * @param folder   the project's folder
     * @param document the document to show; empty for those of last time
     */
    void open(Path folder, Optional<DocumentId> document);

    /** {@link #open(Path, Optional) Opens} a project with the documents of last time. */
    default void open(Path folder) {
        open(folder, Optional.empty());
    }

    /**
     * Saves and closes the open project.
     *
     * @return false if it could not be saved and the user wants to keep it open
     */
    boolean close();

    /** The open project's index; it is kept up to date in the background when documents come, go or change. */
    Optional<SearchIndex> index();

    /** Who annotates now; empty until the user was asked. */
    Optional<Annotator> annotator();

    /**
     * Who annotates now; asks for the name when it is not known yet.
     *
     * @return empty when the user cancels
     */
    Optional<Annotator> askAnnotator(Shell parent);

    /** Lets the user take another name. */
    void switchAnnotator(Shell parent);

    /**
     * Applies a change, durably, as one step that can be undone and redone in this session: in any number, whatever
     * documents were opened or closed meanwhile. A change that no longer fits is refused with a message to the user.
     *
     * @param label what the step is called in the Edit menu, in the user's language
     * @return whether the change was made
     */
    boolean apply(String label, Change change);

    /** {@link #apply(String, Change) Applies} a change under the name that says what it does. */
    default boolean apply(Change change) {
        return apply(change.label(MessageBundle.userLocale()), change);
    }

    /**
     * Gives the project another tagset and changes annotations with it, as one step that can be undone and redone.
     *
     * @param label what the step is called in the Edit menu, in the user's language
     * @return whether the change was made
     */
    boolean apply(String label, TagsetChange change);

    /**
     * Takes in that the user is at something. It is finished before any other step is made, taken back or made again,
     * and before the project is saved or closed.
     *
     * @param step null when it is finished; whoever began it says so before it applies the change
     */
    void setUnfinished(UnfinishedStep step);

    /**
     * Finishes what the user is still at, if there is such a thing.
     *
     * @return false if it could not be finished; the user was told then
     */
    boolean finishStep();

    /** Takes the last step back and shows where it was; the user is told why if that is not possible. */
    void undo();

    /** Makes the step that was taken back last again and shows where it is. */
    void redo();

    /** Writes all changes into the annotation files, in the background; the user is told when that fails. */
    void save();

    /** How far the annotation files have followed the changes. */
    SaveState saveState();

    /** Opens a document's editor, or brings it to the top. */
    void show(DocumentId document);

    /** Opens a document's editor, or brings it to the top, and selects a range of its text. */
    void show(DocumentId document, TextRange range);

    /**
     * Opens one more editor of a document beside the active one, with a caret, a selection and a place of its own; also
     * where the document has an editor already.
     */
    void showBeside(DocumentId document);

    void addListener(SessionListener listener);

    void removeListener(SessionListener listener);
}
