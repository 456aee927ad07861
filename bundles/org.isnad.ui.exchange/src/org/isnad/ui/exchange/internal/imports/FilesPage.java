/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.isnad.project.Project;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Settings;
import org.isnad.ui.exchange.internal.Texts;

/** Chooses files, shows what each of them is, and how its text will look. */
final class FilesPage extends WizardPage {

    private static final int LIST_WEIGHT = 6;
    private static final int PREVIEW_WEIGHT = 5;

    private final Project project;
    private final List<Path> first;
    private final Map<Path, FileInfo> files = new LinkedHashMap<>();
    private FileReading reading;
    private TableViewer viewer;
    private PreviewPane preview;
    private Button remove;

    /** @param first files and folders that are in the list from the beginning */
    FilesPage(Project project, List<Path> first) {
        super("files");
        this.project = project;
        this.first = List.copyOf(first);
        setTitle(Texts.text("import.title", project.name()));
        setPageComplete(false);
    }

    /** All files of the list in its order. */
    Collection<FileInfo> files() {
        return List.copyOf(files.values());
    }

    /** The formats of what is in the list. */
    Set<String> formats() {
        return files.values().stream().filter(FileInfo::comesIn).map(FileInfo::format)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createList(sash);
        preview = new PreviewPane(sash, this::takeCharset);
        sash.setWeights(LIST_WEIGHT, PREVIEW_WEIGHT);
        acceptDrops(area);
        Help.set(area, HelpIds.IMPORT);
        setControl(area);
        reading = new FileReading(project, area.getDisplay(), this::found, this::check);
        area.addListener(SWT.Dispose, event -> reading.cancel());
        add(first);
    }

    private void createList(Composite parent) {
        Composite side = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(side);
        Composite frame = new Composite(side, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(frame);
        viewer = FileTable.create(frame);
        viewer.setInput(files.values());
        viewer.addSelectionChangedListener(event -> selectionChanged());
        button(side, "import.addFiles", this::addFiles);
        button(side, "import.addFolder", this::addFolder);
        remove = button(side, "import.remove", this::removeSelected);
        remove.setEnabled(false);
        viewer.getTable().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                removeSelected();
            }
        });
    }

    private static Button button(Composite side, String id, Runnable action) {
        Button button = TestIds.mark(new Button(side, SWT.PUSH), id);
        button.setText(Texts.text(id));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void acceptDrops(Composite area) {
        DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    add(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Texts.text("import.choose.files"));
        dialog.setFilterPath(Settings.folder(Settings.IMPORT_FOLDER).toString());
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            Settings.put(Settings.IMPORT_FOLDER, folder.toString());
            add(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText(Texts.text("import.choose.folder"));
        dialog.setFilterPath(Settings.folder(Settings.IMPORT_FOLDER).toString());
        String folder = dialog.open();
        if (folder != null) {
            Settings.put(Settings.IMPORT_FOLDER, folder);
            add(List.of(Path.of(folder)));
        }
    }

    private void add(List<Path> paths) {
        if (!paths.isEmpty()) {
            reading.read(paths, Optional.empty());
        }
        check();
    }

    private void removeSelected() {
        selected().forEach(file -> files.remove(file.file()));
        viewer.refresh();
        check();
    }

    /** Takes files that were read, for the first time or again with another charset. */
    private void found(List<FileInfo> news) {
        Set<Path> selected = selected().stream().map(FileInfo::file).collect(Collectors.toSet());
        news.forEach(file -> files.put(file.file(), file));
        viewer.refresh();
        List<FileInfo> again = files.values().stream().filter(file -> selected.contains(file.file())).toList();
        viewer.setSelection(new StructuredSelection(again.isEmpty() ? List.of(news.getFirst()) : again),
                again.isEmpty());
        check();
    }

    private void takeCharset(Optional<String> charset) {
        reading.read(selected().stream().map(FileInfo::file).toList(), charset);
        check();
    }

    private List<FileInfo> selected() {
        return Arrays.stream(viewer.getStructuredSelection().toArray()).map(FileInfo.class::cast).toList();
    }

    private void selectionChanged() {
        remove.setEnabled(!selected().isEmpty());
        Consumer<FileInfo> show = preview::show;
        selected().stream().findFirst().ifPresentOrElse(show, preview::clear);
    }

    private void check() {
        long good = files.values().stream().filter(FileInfo::comesIn).count();
        long bad = files.size() - good;
        setPageComplete(good > 0 && !reading.busy());
        if (reading.busy()) {
            setMessage(Texts.text("import.readingFiles", files.size()));
        } else if (files.isEmpty()) {
            setMessage(Texts.text("import.hint"));
        } else if (bad > 0) {
            setMessage(Texts.text("import.someRefused", good, bad), IMessageProvider.WARNING);
        } else {
            setMessage(Texts.text("import.allReady", good));
        }
    }

    @Override
    public void performHelp() {
        Help.show(getShell(), HelpIds.IMPORT);
    }
}
