/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.part.IntroPart;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.Icons;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TestIds;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.commands.CommandIds;
import org.isnad.ui.internal.commands.Commands;

/** The welcome page: the ways into the program. It closes itself when a project opens. */
public final class WelcomePart extends IntroPart {

    private static final int MARGIN = 48;
    private static final int TITLE_LARGER = 14;
    private static final int HEADING_LARGER = 3;
    private static final int SPACING = 6;
    private static final int EXPLANATION_INDENT = 22;

    private final SessionListener news = new SessionListener() {
        @Override
        public void projectChanged() {
            if (session.project().isPresent()) {
                getIntroSite().getWorkbenchWindow().getWorkbench().getIntroManager().closeIntro(WelcomePart.this);
            }
        }
    };
    private ProjectSession session;
    private FormToolkit toolkit;
    private ScrolledForm form;
    private LocalResourceManager resources;
    private LatestAnswer disk;

    /** Opens the welcome page over the window. */
    static void show(IWorkbenchWindow window) {
        window.getWorkbench().getIntroManager().showIntro(window, false);
    }

    @Override
    public void createPartControl(Composite parent) {
        IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
        session = window.getService(ProjectSession.class);
        session.addListener(news);
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        resources = new LocalResourceManager(JFaceResources.getResources(), form);
        TableWrapLayout layout = new TableWrapLayout();
        layout.topMargin = MARGIN;
        layout.leftMargin = MARGIN;
        layout.rightMargin = MARGIN;
        layout.verticalSpacing = SPACING;
        Composite body = form.getBody();
        body.setLayout(layout);
        title(body);
        door(body, "welcome.openSample", "sample", () -> run(CommandIds.OPEN_SAMPLE));
        door(body, "welcome.newProject", "project-new", () -> run(CommandIds.NEW_PROJECT));
        door(body, "welcome.openProject", "project-open", () -> run(CommandIds.OPEN_PROJECT));
        door(body, "welcome.import", "import", () -> ImportFirst.run(parent.getShell(), session));
        door(body, "welcome.guide", "help", () -> Help.show(parent.getShell(), HelpIds.WELCOME));
        recent(body);
        Help.set(form, HelpIds.WELCOME);
        TestIds.mark(form, "welcome.form");
    }

    private void title(Composite body) {
        Label picture = toolkit.createLabel(body, "");
        picture.setImage(Icons.image("isnad-large"));
        Label title = toolkit.createLabel(body, Texts.text("welcome.title"), SWT.WRAP);
        title.setFont(resources.create(FontDescriptor.createFrom(title.getFont()).increaseHeight(TITLE_LARGER)));
        Label text = toolkit.createLabel(body, Texts.text("welcome.text"), SWT.WRAP);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        toolkit.createLabel(body, "");
    }

    private void door(Composite body, String id, String icon, Runnable action) {
        ImageHyperlink link = link(body, id, Texts.text(id), icon, action);
        link.setFont(resources.create(FontDescriptor.createFrom(link.getFont()).setStyle(SWT.BOLD)));
        Label explanation = toolkit.createLabel(body, Texts.text(id + ".text"), SWT.WRAP);
        TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
        data.indent = EXPLANATION_INDENT;
        explanation.setLayoutData(data);
    }

    /** Looks in the background which of the recent projects are there still: one may lie on a slow network. */
    private void recent(Composite body) {
        List<Path> known = UiPreferences.recentProjects();
        disk = new LatestAnswer(body.getDisplay());
        disk.ask(() -> known.stream().filter(Files::isDirectory).toList(), there -> recent(body, there), failure -> {
            // The doors above need no list.
        });
    }

    private void recent(Composite body, List<Path> projects) {
        if (projects.isEmpty() || body.isDisposed()) {
            return;
        }
        toolkit.createLabel(body, "");
        Label heading = toolkit.createLabel(body, Texts.text("welcome.recent"));
        heading.setFont(resources.create(FontDescriptor.createFrom(heading.getFont()).increaseHeight(HEADING_LARGER)));
        for (Path folder : projects) {
            String text = Texts.text("welcome.recent.project", folder.getFileName().toString(),
                    folder.getParent().toString());
            link(body, "welcome.recent", text, "project", () -> session.open(folder));
        }
        form.reflow(true);
    }

    private ImageHyperlink link(Composite body, String id, String text, String icon, Runnable action) {
        ImageHyperlink link = TestIds.mark(toolkit.createImageHyperlink(body, SWT.NONE), id);
        link.setText(text);
        link.setImage(Icons.image(icon));
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                action.run();
            }
        });
        return link;
    }

    private void run(String command) {
        Commands.run(getIntroSite(), command);
    }

    /** The page is the same whether it fills the window or stands aside. */
    @Override
    public void standbyStateChanged(boolean standby) {
        form.reflow(true);
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(news);
        toolkit.dispose();
        super.dispose();
    }
}
