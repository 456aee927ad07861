/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.Texts;

/** Name, folder and tagset of a new project. The folder follows the name until the user chooses another. */
final class NewProjectPage extends WizardPage {

    private static final String UNSAFE = "[\\p{Cntrl}/\\\\:*?\"<>|]+";

    private final List<Tagset> tagsets;
    private final LatestAnswer disk = new LatestAnswer(Display.getCurrent());
    private Text name;
    private Text folder;
    private CCombo tagset;
    private boolean folderChosen;

    NewProjectPage(List<Tagset> tagsets) {
        super("project");
        this.tagsets = List.copyOf(tagsets);
        setTitle(Texts.text("project.new.title"));
        setDescription(Texts.text("project.new.hint"));
        setPageComplete(false);
    }

    String projectName() {
        return name.getText().strip();
    }

    Path folder() {
        return Path.of(folder.getText().strip());
    }

    Tagset tagset() {
        return tagsets.get(tagset.getSelectionIndex());
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 8).applyTo(area);
        name = TestIds.mark(field(area, "project.new.name", 2), "newProject.name");
        folder = TestIds.mark(field(area, "project.new.folder", 1), "newProject.folder");
        Button browse = TestIds.mark(new Button(area, SWT.PUSH), "newProject.browse");
        browse.setText(Texts.text("browse"));
        browse.addListener(SWT.Selection, event -> browse());
        label(area, "project.new.tagset");
        // Not a Combo: GTK's cuts its text in a window from right to left.
        tagset = TestIds.mark(new CCombo(area, SWT.READ_ONLY | SWT.BORDER), "newProject.tagset");
        tagsets.forEach(t -> tagset.add(t.label().in(MessageBundle.userLocale())));
        tagset.select(0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(tagset);
        name.addModifyListener(event -> {
            if (!folderChosen) {
                folder.setText(suggestion());
            }
            check();
        });
        folder.addModifyListener(event -> {
            folderChosen = !folder.getText().equals(suggestion());
            check();
        });
        Help.set(area, HelpIds.NEW_PROJECT);
        setControl(area);
    }

    private static void label(Composite area, String key) {
        new Label(area, SWT.NONE).setText(Texts.text(key));
    }

    private static Text field(Composite area, String key, int columns) {
        label(area, key);
        Text field = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(columns, 1).applyTo(field);
        return field;
    }

    private String suggestion() {
        Path parent = UiPreferences.recentProjects().stream().filter(path -> !hidden(path)).findFirst()
                .map(Path::getParent).orElse(Path.of(System.getProperty("user.home")));
        String safe = projectName().replaceAll(UNSAFE, "-");
        return safe.isEmpty() ? "" : parent.resolve(safe).toString();
    }

    /** The sample lies in a hidden folder, which is no place for the user's own work. */
    private static boolean hidden(Path path) {
        return path.getParent() != null && path.getParent().endsWith(".isnad");
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText(Texts.text("project.new.browse"));
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    /** Says what is wrong with what is typed. What the disk holds is looked up in the background. */
    private void check() {
        String problem = problem();
        setErrorMessage(problem);
        setPageComplete(false);
        if (problem != null || projectName().isEmpty() || folder.getText().isBlank()) {
            disk.cancel();
            return;
        }
        Path path = folder();
        disk.ask(() -> empty(path), this::answered, failure -> answered(false));
    }

    private void answered(boolean empty) {
        if (!folder.isDisposed()) {
            setErrorMessage(empty ? null : Texts.text("project.new.notEmpty", folder().toString()));
            setPageComplete(empty);
        }
    }

    /** What shows without a look at the disk, or null. */
    private String problem() {
        if (folder.getText().isBlank()) {
            return null;
        }
        try {
            return folder().isAbsolute() ? null : Texts.text("project.new.notAbsolute");
        } catch (InvalidPathException e) {
            return Texts.text("project.new.badFolder", e.getInput());
        }
    }

    /** Not for the UI thread. */
    private static boolean empty(Path path) {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            ILog.get().info("The folder of a new project cannot be listed.", e);
            return false;
        }
    }
}
