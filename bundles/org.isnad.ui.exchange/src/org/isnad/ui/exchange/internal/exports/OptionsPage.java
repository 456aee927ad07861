/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.exchange.Format;
import org.isnad.project.Project;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.Transfer;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.MappingChoice;
import org.isnad.ui.exchange.internal.OptionFields;
import org.isnad.ui.exchange.internal.Settings;
import org.isnad.ui.exchange.internal.Texts;

/** Chooses what of the project is written, and where to. */
final class OptionsPage extends WizardPage {

    private static final int CHOICES_WEIGHT = 5;
    private static final int PREVIEW_WEIGHT = 4;

    private final ExportPlan plan;
    private final ProjectSession session;
    private final Project project;
    private final Offer offer;
    private final LatestAnswer disk = new LatestAnswer(Display.getCurrent());
    private final LatestAnswer saving = new LatestAnswer(Display.getCurrent());
    private DocumentChoice documents;
    private AnnotatorChoice annotators;
    private MappingChoice mapping;
    private OptionFields options;
    private Label outLabel;
    private Text out;
    private BeginningPane preview;
    private Format shown;
    private Optional<ExportPreset> taken = Optional.empty();
    private String suggested = "";
    /** What the preset names and is not here; not nothing only where something is. */
    private String missing = "";
    private Button save;

    OptionsPage(ExportPlan plan, ProjectSession session, Project project, Offer offer) {
        super("options");
        this.plan = plan;
        this.session = session;
        this.project = project;
        this.offer = offer;
        setTitle(Texts.text("options.title", project.name()));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        Composite area = new Composite(halves, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        documents = new DocumentChoice(area, session, project, offer, this::check);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(documents.control());
        annotators = new AnnotatorChoice(area, session, project, this::check);
        mapping = new MappingChoice(area, project, false, 2, this::check);
        options = new OptionFields(area, this::check);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(options.control());
        outLabel = new Label(area, SWT.NONE);
        out = TestIds.mark(new Text(area, SWT.BORDER), "export.out");
        out.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(out);
        Button browse = TestIds.mark(new Button(area, SWT.PUSH), "export.browse");
        browse.setText(Texts.text("browse"));
        browse.addListener(SWT.Selection, event -> browse());
        save = TestIds.mark(new Button(area, SWT.PUSH), "export.preset.save");
        save.setText(Texts.text("preset.save"));
        save.setEnabled(!project.readOnly());
        save.addListener(SWT.Selection, event -> save());
        GridDataFactory.swtDefaults().span(3, 1).applyTo(save);
        preview = new BeginningPane(halves, project);
        halves.setWeights(CHOICES_WEIGHT, PREVIEW_WEIGHT);
        Help.set(halves, HelpIds.EXPORT);
        setControl(halves);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            Format format = plan.format();
            annotators.show(format);
            begin(format);
            GridDataFactory.fillDefaults().grab(true, false).span(3, 1).exclude(format.writingOptions().isEmpty())
                    .applyTo(options.control());
            options.control().setVisible(!format.writingOptions().isEmpty());
            outLabel.setText(Texts.text(format.filePerDocument() ? "options.folder" : "options.file"));
            outLabel.requestLayout();
            if (out.getText().equals(suggested)) {
                suggested = suggestion(format).toString();
                out.setText(suggested);
            }
            check();
        }
        super.setVisible(visible);
    }

    /** Fills in what a preset says, or what was chosen last; what the user chose since stays. */
    private void begin(Format format) {
        if (format.equals(shown) && plan.preset().equals(taken)) {
            return;
        }
        shown = format;
        taken = plan.preset();
        Optional<ExportPreset> preset = taken.filter(saved -> saved.format().equals(format.id()));
        options.show(format.writingOptions(),
                preset.map(ExportPreset::options).orElseGet(() -> Settings.options(format.id())));
        List<String> gone = new ArrayList<>();
        preset.ifPresent(saved -> {
            if (!annotators.choose(saved.annotator())) {
                gone.add(saved.annotator().orElseThrow());
            }
            if (!mapping.choose(saved.mapping())) {
                gone.add(saved.mapping().orElseThrow());
            }
        });
        missing = String.join(Texts.text("preset.separator"), gone);
    }

    private void save() {
        String first = taken.map(ExportPreset::name).orElse("");
        InputDialog dialog = new InputDialog(getShell(), Texts.text("preset.window"), Texts.text("preset.name"), first,
                name -> name.isBlank() ? "" : null) {
            @Override
            protected Control createDialogArea(Composite parent) {
                Control content = super.createDialogArea(parent);
                TestIds.mark(getText(), "export.preset.name");
                return content;
            }
        };
        if (dialog.open() == Window.OK) {
            ExportPreset preset = plan.asPreset(dialog.getValue());
            saving.ask(() -> Services.get(Transfer.class).presets(project).save(preset),
                    file -> setMessage(Texts.text("preset.saved", preset.name(), file.toString()),
                            IMessageProvider.INFORMATION),
                    problem -> Errors.show(getShell(), problem));
        }
    }

    private Path suggestion(Format format) {
        Path folder = Settings.folder(Settings.EXPORT_FOLDER);
        return folder.resolve(format.filePerDocument() ? project.folder().getFileName() + "-" + format.id()
                : fileName(format));
    }

    private String fileName(Format format) {
        return project.folder().getFileName() + "." + format.endings().getFirst();
    }

    private void browse() {
        Optional<Path> now = path();
        String chosen;
        if (plan.format().filePerDocument()) {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
            dialog.setText(Texts.text("options.choose.folder"));
            now.map(path -> Files.isDirectory(path) ? path : path.getParent())
                    .ifPresent(path -> dialog.setFilterPath(path.toString()));
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setText(Texts.text("options.choose.file"));
            dialog.setFilterExtensions(plan.format().endings().stream().map(e -> "*." + e).toArray(String[]::new));
            now.ifPresent(path -> {
                dialog.setFilterPath(String.valueOf(path.getParent()));
                dialog.setFileName(path.getFileName().toString());
            });
            chosen = dialog.open();
        }
        if (chosen != null) {
            out.setText(chosen);
        }
    }

    /** What is typed, when it is a whole path of something below a root. */
    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(out.getText().strip())).filter(Path::isAbsolute)
                    .filter(path -> path.getFileName() != null);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void check() {
        if (plan.format() == null) {
            return;
        }
        plan.setDocuments(documents.chosen());
        plan.setPlaces(documents.places());
        annotators.putInto(plan);
        plan.setOptions(options.chosen());
        plan.setMapping(mapping.mapping());
        path().map(Path::normalize).ifPresent(plan::setOut);
        String error = error();
        if (documents.isEmpty() || options.error().isPresent()) {
            preview.clear();
        } else {
            preview.show(plan.preview(fileName(plan.format())));
        }
        setErrorMessage(error);
        save.setEnabled(!project.readOnly() && options.error().isEmpty());
        setPageComplete(false);
        if (error == null) {
            Path path = plan.out();
            disk.ask(() -> Target.of(path), this::answered, failure -> answered(Target.FREE));
        } else {
            disk.cancel();
        }
    }

    /** What lies where the export is to go. */
    private enum Target {
        FREE, FILE, EMPTY_FOLDER, FOLDER;

        boolean isFolder() {
            return this == EMPTY_FOLDER || this == FOLDER;
        }

        /** Not for the UI thread. */
        static Target of(Path path) {
            if (!Files.isDirectory(path)) {
                return Files.exists(path) ? FILE : FREE;
            }
            try (Stream<Path> children = Files.list(path)) {
                return children.findAny().isPresent() ? FOLDER : EMPTY_FOLDER;
            } catch (IOException e) {
                // Whether it can be written at all is found out, and said, by the export.
                return EMPTY_FOLDER;
            }
        }
    }

    private void answered(Target target) {
        if (out.isDisposed()) {
            return;
        }
        boolean folder = plan.format().filePerDocument();
        boolean other = folder ? target == Target.FILE : target.isFolder();
        setErrorMessage(other ? Texts.text(folder ? "options.isFile" : "options.isFolder", plan.out().toString())
                : null);
        setPageComplete(!other);
        boolean replaces = target == Target.FILE || target == Target.FOLDER;
        if (!missing.isEmpty()) {
            setMessage(Texts.text("preset.missing", taken.map(ExportPreset::name).orElse(""), missing),
                    IMessageProvider.WARNING);
            return;
        }
        setMessage(Texts.text(replaces ? "options.replaces" : "options.hint"),
                replaces ? IMessageProvider.WARNING : IMessageProvider.NONE);
    }

    /** What must be mended first and shows without a look at the disk, or null. */
    private String error() {
        if (documents.isEmpty()) {
            return Texts.text("options.noDocument");
        }
        if (options.error().isPresent()) {
            return options.error().get();
        }
        if (path().isEmpty()) {
            return Texts.text("options.notAbsolute");
        }
        return plan.out().startsWith(project.folder()) ? Texts.text("options.inProject") : null;
    }

    @Override
    public void performHelp() {
        Help.show(getShell(), HelpIds.EXPORT);
    }
}
