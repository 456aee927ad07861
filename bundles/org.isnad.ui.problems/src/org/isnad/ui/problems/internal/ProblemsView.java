/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.isnad.project.ProjectException;
import org.isnad.project.check.Finding;
import org.isnad.project.check.Severity;
import org.isnad.ui.Errors;
import org.isnad.ui.FilterField;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.TestIds;

/**
 * What is wrong in the project, document by document. Enter or a double click goes to the place; the context menu, also
 * by Ctrl+1, offers what can be done about it.
 */
public final class ProblemsView extends ViewPart {

    private final Set<Severity> shown = EnumSet.allOf(Severity.class);
    private final Runnable refresh = this::refresh;
    private ProjectSession session;
    private Problems problems;
    private Repair repair;
    private FilterField filter;
    private ProblemTree tree;
    private Label told;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        problems = getSite().getWorkbenchWindow().getService(Problems.class);
        repair = new Repair(getSite().getWorkbenchWindow());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        parent.setLayout(layout);
        filter = new FilterField(parent, Texts.text("filter"), "problems.filter", this::refresh);
        tree = new ProblemTree(parent);
        tree.viewer().addOpenListener(event -> goTo());
        tree.viewer().addSelectionChangedListener(event -> tell());
        tree.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == '1' && event.stateMask == SWT.MOD1) {
                tree.control().getMenu().setVisible(true);
            }
        });
        told = TestIds.mark(new Label(parent, SWT.WRAP), "problems.told");
        told.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        createMenu();
        createToolBar(getViewSite().getActionBars().getToolBarManager());
        Help.set(parent, HelpIds.PROBLEMS_VIEW);
        problems.addListener(refresh);
        refresh();
    }

    private void createToolBar(IToolBarManager bar) {
        for (Severity severity : Severity.values()) {
            bar.add(severityAction(severity));
        }
        Action again = new Action(Texts.text("again")) {
            @Override
            public void run() {
                problems.checkAll();
            }
        };
        again.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.FILE_REFRESH,
                new ActionHandler(again));
        Action all = new Action(Texts.text("repairAll")) {
            @Override
            public void run() {
                repair.run(problems.all().filter(problem -> Fixes.repairable(problem.finding().code())),
                        problems.all());
            }
        };
        all.setId("problems.repairAll");
        getViewSite().getActionBars().getMenuManager().add(again);
        getViewSite().getActionBars().getMenuManager().add(all);
    }

    private IAction severityAction(Severity severity) {
        Action action = new Action(Texts.text("show." + severity), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                if (isChecked()) {
                    shown.add(severity);
                } else {
                    shown.remove(severity);
                }
                refresh();
            }
        };
        action.setImageDescriptor(ImageDescriptor.createFromImage(ProblemTree.image(severity)));
        action.setChecked(true);
        action.setId("problems.show." + severity);
        return action;
    }

    private void createMenu() {
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu -> fill((MenuManager) menu));
        Menu menu = manager.createContextMenu(tree.control());
        tree.control().setMenu(menu);
        getSite().registerContextMenu(manager, tree.viewer());
        getSite().setSelectionProvider(tree.viewer());
    }

    private void fill(MenuManager menu) {
        List<Problem> selected = tree.selection();
        if (selected.isEmpty()) {
            return;
        }
        menu.add(action("goTo", Texts.text("goTo"), this::goTo));
        if (selected.stream().anyMatch(problem -> Fixes.repairable(problem.finding().code()))) {
            menu.add(action("repair", Texts.text("repair"), () -> repair.run(selected.stream()
                    .filter(problem -> Fixes.repairable(problem.finding().code())), problems.all())));
        }
        if (selected.size() == 1) {
            fixes(selected.getFirst().finding()).forEach(menu::add);
        }
    }

    private List<Action> fixes(Finding finding) {
        Optional<Finding.Concerned> concerned = finding.annotation();
        if (concerned.isPresent() && session.annotator().filter(concerned.get().annotator()::equals).isEmpty()) {
            Action others = action("others", Texts.text("fix.others", concerned.get().annotator().name()), () -> { });
            others.setEnabled(false);
            return List.of(others);
        }
        try {
            return Fixes.of(session.project().orElseThrow(), finding, Clock.systemUTC().instant()).stream()
                    .map(fix -> action("fix", fix.label(), () -> session.apply(fix.label(), fix.change()))).toList();
        } catch (ProjectException e) {
            Errors.log(e);
            return List.of();
        }
    }

    private static Action action(String id, String label, Runnable work) {
        Action action = new Action(label.replace("&", "&&")) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setId("problems." + id);
        return action;
    }

    private void goTo() {
        tree.selection().stream().findFirst().ifPresent(problem -> problem.document().ifPresent(document ->
                problem.place().ifPresentOrElse(place -> session.show(document, place),
                        () -> session.show(document))));
    }

    private void tell() {
        List<Problem> selected = tree.selection();
        told.setText(selected.size() == 1 ? ProblemTree.told(selected.getFirst()).replace("&", "&&") : "");
        told.requestLayout();
    }

    private void refresh() {
        if (tree.control().isDisposed()) {
            return;
        }
        tree.show(problems.groups(), this::passes);
        setContentDescription(summary());
        tell();
    }

    private String summary() {
        if (session.project().isEmpty()) {
            return Texts.text("noProject");
        }
        return problems.checked() ? ProblemCount.text(problems) : Texts.text("checking");
    }

    private boolean passes(Problem problem) {
        return shown.contains(problem.finding().severity()) && (filter.isEmpty() || filter.accepts(
                ProblemTree.Column.WHAT.of(problem), problem.quote(), problem.annotator(),
                problem.finding().name()));
    }

    @Override
    public void setFocus() {
        tree.control().setFocus();
    }

    @Override
    public void dispose() {
        problems.removeListener(refresh);
        super.dispose();
    }
}
