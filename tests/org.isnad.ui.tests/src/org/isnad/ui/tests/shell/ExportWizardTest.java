/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatOption.Choice;
import org.isnad.exchange.FormatOption.Type;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.Transfer;
import org.isnad.ui.ExportScope;
import org.isnad.ui.Services;
import org.isnad.ui.UiIds;
import org.isnad.ui.exchange.internal.OptionFields;
import org.isnad.ui.exchange.internal.exports.ExportWizard;
import org.isnad.ui.exchange.internal.exports.Offer;
import org.isnad.ui.search.internal.SearchView;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export wizard: options, a preview of what they make, presets, and the hits of a search as what is exported. */
@UiTest
class ExportWizardTest {

    private static final String CONLL = "conll2002";
    private static final Offer NOTHING_ELSE = new Offer(Optional.empty(), false);

    @TempDir
    private Path folder;
    private ExportWizard wizard;
    private WizardDialog dialog;

    @BeforeEach
    void openTheProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("أول", "قال زيد لعمرو: نعم.");
        texts.put("ثانٍ", "رجع عمرو إلى السوق.");
        texts.put("ثالث", "رجع زيد إلى السوق.");
        Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
    }

    @AfterEach
    void closeEverything() {
        Shell window = Desktop.window().getShell();
        Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell != window)
                .filter(shell -> shell.getParent() != null).forEach(Shell::close);
        Waiting.forEvents();
        Desktop.close();
    }

    /** Opens the wizard without waiting for its end, so that whatever a test finds, it goes on and closes it. */
    private void open(Offer offer) {
        wizard = new ExportWizard(Desktop.session(), Desktop.session().project().orElseThrow(), offer);
        dialog = new WizardDialog(Desktop.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.setPageSize(900, 520);
        dialog.open();
    }

    /** Chooses the format and goes on to its options. */
    private void options(String format) {
        Table formats = Widgets.get("export.formats", Table.class);
        TableItem wanted = Arrays.stream(formats.getItems()).filter(item -> item.getData()
                instanceof Format each && each.id().equals(format)).findFirst().orElseThrow();
        formats.setSelection(wanted);
        Event event = new Event();
        event.item = wanted;
        formats.notifyListeners(SWT.Selection, event);
        dialog.showPage(wizard.getPage("options"));
    }

    private static String awaitPreview(Predicate<String> wanted) {
        StyledText preview = Widgets.get("export.preview", StyledText.class);
        Waiting.until("the preview", () -> wanted.test(preview.getText()));
        return preview.getText();
    }

    private static void select(CCombo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static void screenshot(String name, String control) {
        Waiting.forPaint(Widgets.get(control, Control.class));
        Screenshots.take(name + "-" + MessageBundle.userLocale().getLanguage());
    }

    @Test
    void givenOptionsOfEachTypeWhenTheyAreShownThenTheirFieldsBeginWithWhatIsGivenAndSayWhatIsChosen() {
        List<FormatOption> options = List.of(option("text", Type.TEXT, "a"), option("flag", Type.BOOLEAN, "true"),
                option("number", Type.INTEGER, "1"), option("choice", Type.CHOICE, "one"));
        Shell shell = new Shell(Desktop.window().getShell());
        try {
            OptionFields fields = new OptionFields(shell, () -> { });
            shell.open();
            fields.show(options, Map.of("choice", "two", "number", "no number", "gone", "x"));

            assertEquals(Map.of("choice", "two"), fields.chosen());
            Widgets.get("option.text", Text.class).setText("ب");
            Button flag = Widgets.get("option.flag", Button.class);
            flag.setSelection(false);
            flag.notifyListeners(SWT.Selection, new Event());
            select(Widgets.get("option.choice", CCombo.class), 0);
            Widgets.get("option.number", Text.class).setText("7");
            assertEquals(Map.of("text", "ب", "flag", "false", "number", "7"), fields.chosen());
            assertEquals(Optional.empty(), fields.error());
            Widgets.get("option.number", Text.class).setText("seven");
            assertTrue(fields.error().orElseThrow().contains("number"));
        } finally {
            shell.dispose();
        }
    }

    private static FormatOption option(String id, Type type, String first) {
        List<Choice> choices = type == Type.CHOICE ? List.of(new Choice("one", "One"), new Choice("two", "Two"))
                : List.of();
        return new FormatOption(id, id, "", type, first, choices, false, true);
    }

    @Test
    void givenOptionsWhenOneIsChangedThenThePreviewShowsTheFirstDocumentWithIt() {
        open(NOTHING_ELSE);
        options(CONLL);
        String words = awaitPreview(text -> text.contains("زيد"));
        screenshot("export-options", "export.preview");

        select(Widgets.get("option.tokens", CCombo.class), 1);
        String blanks = awaitPreview(text -> !text.isEmpty() && !text.equals(words));

        assertTrue(words.lines().anyMatch(line -> line.startsWith("نعم ") || line.startsWith("نعم\t")), words);
        assertTrue(blanks.contains("نعم."), blanks);
        assertFalse(words.contains("رجع"), "the first document alone");
    }

    @Test
    void givenAPresetWhenItIsChosenThenItsFormatAndOptionsAreThereAgain() throws Exception {
        open(NOTHING_ELSE);
        options(CONLL);
        select(Widgets.get("option.tokens", CCombo.class), 1);
        Dialogs.whenReady("export.preset.name", Text.class, text -> true, text -> {
            text.setText("للوكالة");
            Dialogs.press(text.getShell().getDefaultButton());
        });
        Dialogs.press(Widgets.get("export.preset.save", Button.class));
        Transfer transfer = Services.get(Transfer.class);
        Waiting.until("the preset", () -> presets(transfer).size() == 1);
        dialog.close();

        assertEquals(List.of(new ExportPreset("للوكالة", CONLL, Optional.empty(), Optional.empty(),
                Map.of("tokens", "blanks"))), presets(transfer));
        open(NOTHING_ELSE);
        options("brat");
        dialog.showPage(wizard.getPage("format"));
        CCombo preset = Widgets.get("export.preset", CCombo.class);
        Waiting.until("the preset's name", () -> preset.getItemCount() == 2 && preset.getItem(1).equals("للوكالة"));
        select(preset, 1);
        assertTrue(preset.isEnabled() && Widgets.get("export.preset.remove", Button.class).isEnabled());
        screenshot("export-presets", "export.formats");
        dialog.showPage(wizard.getPage("options"));
        assertEquals(1, Widgets.get("option.tokens", CCombo.class).getSelectionIndex());
        dialog.showPage(wizard.getPage("format"));
        Dialogs.pressDefaultOfNextDialog();
        Dialogs.press(Widgets.get("export.preset.remove", Button.class));
        Waiting.until("the preset to be gone", () -> presets(transfer).isEmpty());
        Waiting.until("the choice of none", () -> !preset.isEnabled());
    }

    private static List<ExportPreset> presets(Transfer transfer) {
        try {
            return transfer.presets(Desktop.session().project().orElseThrow()).list().presets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givenTickedHitsWhenTheyAreExportedThenOnlyTheirDocumentsAreWritten() throws Exception {
        SearchView view = (SearchView) Desktop.view(UiIds.SEARCH_VIEW);
        StyledText query = Widgets.get("search.query", StyledText.class);
        try {
            query.setText("زيد");
            Waiting.until("two hits", () -> Widgets.find("search.hits", Table.class)
                    .filter(table -> table.getItemCount() == 2 && table.getItem(1).getText(3).contains("زيد"))
                    .isPresent());
            ExportScope all = view.getAdapter(ExportScope.class);
            assertEquals(2, all.places(() -> false).orElseThrow().size(), all.label());
            Table hits = Widgets.get("search.hits", Table.class);
            hits.getItem(1).setChecked(true);
            Event ticked = new Event();
            ticked.item = hits.getItem(1);
            ticked.detail = SWT.CHECK;
            hits.notifyListeners(SWT.Selection, ticked);

            open(new Offer(Optional.of(view.getAdapter(ExportScope.class)), true));
            options("brat");
            Button scope = Widgets.get("export.scope", Button.class);
            assertTrue(scope.getSelection() && scope.getText().contains("زيد"), scope.getText());
            assertFalse(Widgets.get("export.all", Button.class).getSelection());
            awaitPreview(text -> text.contains("رجع زيد"));
            screenshot("export-hits", "export.preview");
            Path out = folder.resolve("out");
            Widgets.get("export.out", Text.class).setText(out.toString());
            Waiting.until("the place to be looked at", () -> wizard.getPage("options").isPageComplete());
            dialog.showPage(wizard.getPage("losses"));
            Waiting.until("the trial", () -> wizard.getPage("losses").isPageComplete());
            wizard.performFinish();
            dialog.close();
            Waiting.until("the end", () -> Widgets.find("export.done", Shell.class).isPresent());

            try (var files = Files.list(out)) {
                assertEquals(1, files.filter(file -> file.toString().endsWith(".txt")).count());
            }
        } finally {
            query.setText("");
        }
    }
}
