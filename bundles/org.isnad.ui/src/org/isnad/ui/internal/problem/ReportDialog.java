/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.Errors;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Shows the report that a user may hand to the authors. It can be copied or saved; nothing is sent. */
public final class ReportDialog extends TextDialog {

    private static final int GAP = 12;
    private static final String FILE_NAME = "isnad-report.txt";

    private String report = "";

    public ReportDialog(Shell parent) {
        super(parent, "report.dialog", Texts.text("report.window"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).spacing(GAP, GAP).applyTo(area);
        sentence(area, Texts.text("report.hint"));
        try {
            report = ProblemReport.of(Versions.product(), bundles(), LogFolder.file());
        } catch (IOException e) {
            report = Versions.product() + "\n" + e.getClass().getName() + "\n";
        }
        technical(area, report);
        return area;
    }

    private static Map<String, String> bundles() {
        Map<String, String> bundles = new TreeMap<>();
        for (Bundle bundle : FrameworkUtil.getBundle(Platform.class).getBundleContext().getBundles()) {
            bundles.put(bundle.getSymbolicName(), bundle.getVersion().toString());
        }
        return bundles;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createCopyButton(bar);
        TestIds.mark(createButton(bar, SAVE_ID, Texts.text("save.as"), false), "report.save");
        TestIds.mark(createButton(bar, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true), "report.close");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == SAVE_ID) {
            saveAs();
        } else {
            super.buttonPressed(id);
        }
    }

    private void saveAs() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName(FILE_NAME);
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            try {
                Files.write(Path.of(file), Arrays.asList(report.split("\n")), StandardCharsets.UTF_8);
            } catch (IOException e) {
                Errors.show(getShell(), Texts.text("report.notSaved", file), e);
            }
        }
    }

    @Override
    protected String copied() {
        return report;
    }
}
