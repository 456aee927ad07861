/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.project;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.schema.Tagset;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.Errors;
import org.isnad.ui.Services;
import org.isnad.ui.internal.Texts;

/** Makes an empty project: asks for its name, folder and tagset. */
public final class NewProjectWizard extends Wizard {

    private final NewProjectPage page = new NewProjectPage(Services.get(Tagsets.class).all());

    /** Remembered, for the page's fields are gone with the dialog. */
    private Optional<Path> made = Optional.empty();

    private NewProjectWizard() {
        setWindowTitle(Texts.text("project.new.window"));
        setNeedsProgressMonitor(true);
        setHelpAvailable(true);
    }

    /** Lets the user make a project. @return its folder, empty when the user cancels */
    public static Optional<Path> make(Shell parent) {
        NewProjectWizard wizard = new NewProjectWizard();
        new WizardDialog(parent, wizard).open();
        return wizard.made;
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path folder = page.folder();
        String name = page.projectName();
        Tagset tagset = page.tagset();
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    Services.get(ProjectStore.class).create(folder, name, tagset).close();
                } catch (ProjectException e) {
                    throw new InvocationTargetException(e);
                }
            });
            made = Optional.of(folder);
            return true;
        } catch (InvocationTargetException e) {
            Errors.show(getShell(), e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
