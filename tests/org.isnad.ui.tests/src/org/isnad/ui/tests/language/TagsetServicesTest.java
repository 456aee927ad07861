/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.language.internal.tagset.TagsetEditor;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tagset editor proposes, mends, outlines and renames, with real keys. */
@UiTest
class TagsetServicesTest {

    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());
    private static final String LANGUAGE = ARABIC ? "-ar" : "-en";
    private static final Annotator SARA = Annotator.named("سارة");
    private static final Annotator ZAYD = Annotator.named("زيد");

    @TempDir
    private Path folder;

    private final IdSource ids = new IdSource(Clock.systemUTC(), new SecureRandom());
    private Project project;
    private List<DocumentId> documents;
    private TagsetEditor editor;
    private StyledText text;

    @BeforeEach
    void openTheTagset() throws Exception {
        documents = Desktop.makeProject(folder.resolve("p"), Map.of("تقرير", "سالم في النخيل", "خبر", "زيد هنا"));
        project = Desktop.open(folder.resolve("p"));
        Shell shell = Desktop.window().getShell();
        shell.forceActive();
        Waiting.until("the window to be active", () -> Display.getCurrent().getActiveShell() == shell);
        Desktop.window().getService(IHandlerService.class).executeCommand("org.isnad.ui.language.openTagset", null);
        editor = Waiting.forValue("the editor",
                () -> Desktop.page().getActiveEditor() instanceof TagsetEditor active ? active : null);
        text = Widgets.get("tagset.text", StyledText.class);
        Waiting.until("the focus", () -> {
            editor.setFocus();
            return text.isFocusControl();
        });
    }

    @AfterEach
    void closeTheProject() {
        IViewPart outline = Desktop.page().findView(IPageLayout.ID_OUTLINE);
        if (outline != null) {
            Desktop.page().hideView(outline);
        }
        Desktop.page().closeEditor(editor, false);
        Desktop.close();
    }

    private void mark(DocumentId document, Annotator annotator, String tag) throws Exception {
        project.apply(AnnotationChange.add(document, annotator, new SpanData(ids.next(), "Entity",
                List.of(new TextRange(0, 3)), Map.of("tag", List.of(tag)), annotator.name(), Instant.EPOCH,
                Origin.MANUAL, "")));
    }

    private String tag(DocumentId document, Annotator annotator) {
        try {
            return project.annotations(document, annotator).annotations().getFirst().tag().orElseThrow();
        } catch (ProjectException e) {
            throw new AssertionError(e);
        }
    }

    private void caretAfter(String words) {
        int offset = text.getText().indexOf(words) + words.length();
        editor.viewer().reveal(new Region(offset, 0));
        Waiting.forEvents();
    }

    private void replace(String before, String after) {
        text.replaceTextRange(text.getText().indexOf(before), before.length(), after);
        Waiting.forEvents();
    }

    private boolean declares(String tag) {
        return project.tagset().layer("Entity").orElseThrow().tag(tag).isPresent();
    }

    @Test
    void givenAnnotationsWhenTheirTagIsRenamedThenTheyFollowAndOneStepBackRestoresAll() throws Exception {
        mark(documents.get(0), SARA, "WEBSITE");
        mark(documents.get(1), ZAYD, "WEBSITE");
        caretAfter("tag WEB");
        List<String> counted = new ArrayList<>();
        whenSeen("tagset.rename.name", Text.class, name -> {
            Label count = Widgets.get("tagset.rename.count", Label.class);
            if (!count.getText().contains("2") && !count.getText().contains("توسيمين")) {
                return false;
            }
            counted.add(count.getText());
            Button rename = Widgets.get("tagset.rename.do", Button.class);
            assertFalse(rename.isEnabled());
            name.setText("PERS");
            assertFalse(rename.isEnabled());
            assertFalse(Widgets.get("tagset.rename.reason", Label.class).getText().isEmpty());
            Waiting.forPaint(name);
            Screenshots.take("tagset-rename-refused" + LANGUAGE);
            name.setText("SITE");
            Waiting.forPaint(name);
            Screenshots.take("tagset-rename" + LANGUAGE);
            rename.notifyListeners(SWT.Selection, new Event());
            return true;
        });

        Keyboard.press(SWT.MOD3, SWT.SHIFT, 'r');

        Waiting.until("the renamed tagset", () -> declares("SITE"));
        assertEquals(1, counted.size());
        assertFalse(declares("WEBSITE"));
        assertEquals("SITE", tag(documents.get(0), SARA));
        assertEquals("SITE", tag(documents.get(1), ZAYD));
        Waiting.until("the editor to follow", () -> text.getText().contains("tag SITE "));
        assertFalse(editor.isDirty());

        editor.setFocus();
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the step back", () -> declares("WEBSITE") && text.getText().contains("tag WEBSITE "));
        assertEquals("WEBSITE", tag(documents.get(0), SARA));
        assertEquals("WEBSITE", tag(documents.get(1), ZAYD));
        assertFalse(editor.isDirty());

        Desktop.page().activate(editor);
        Keyboard.press(SWT.MOD1, SWT.SHIFT, 'z');
        Waiting.until("the step forth", () -> declares("SITE"));
        assertEquals("SITE", tag(documents.get(1), ZAYD));
    }

    @Test
    void givenAMisfitWhenItIsMappedThenItsAnnotationsAreChangedWithTheTagset() throws Exception {
        mark(documents.get(0), SARA, "WEBSITE");
        caretAfter("tag WEBSITE");
        Keyboard.press('X');
        Waiting.until("the letter", () -> text.getText().contains("tag WEBSITEX"));
        whenSeen("tagset.misfits.becomes", CCombo.class, choice -> {
            choice.select(Arrays.asList(choice.getItems()).indexOf("\u2068WEBSITEX\u2069"));
            choice.notifyListeners(SWT.Selection, new Event());
            Waiting.forPaint(choice);
            Screenshots.take("tagset-misfits-mapped" + LANGUAGE);
            Widgets.get("tagset.misfits.save", Button.class).notifyListeners(SWT.Selection, new Event());
            return true;
        });

        Keyboard.press(SWT.MOD1, 's');

        Waiting.until("the tagset", () -> declares("WEBSITEX"));
        assertEquals("WEBSITEX", tag(documents.get(0), SARA));
        Waiting.until("a saved editor", () -> !editor.isDirty());

        Keyboard.press(SWT.MOD1, 'z');

        Waiting.until("the tagset before", () -> !declares("WEBSITEX"));
        assertEquals("WEBSITE", tag(documents.get(0), SARA));
        Waiting.until("the text before", () -> !text.getText().contains("WEBSITEX"));
        assertFalse(editor.isDirty());
    }

    @Test
    void givenAKeyWhenAskedForThenFreeOnesAreProposedAndTheFirstIsTaken() {
        replace("key Shift+W colour", "key  colour");
        editor.viewer().reveal(new Region(text.getText().indexOf("key  colour") + "key ".length(), 0));

        Keyboard.press(SWT.MOD1, ' ');
        Table proposals = Waiting.forValue("the proposals", TagsetServicesTest::popup);
        Waiting.until("the list", () -> proposals.getItemCount() > 5);
        Waiting.forPaint(proposals);
        Screenshots.take("tagset-proposals" + LANGUAGE);
        takeFirst(proposals);

        Waiting.until("the key", () -> text.getText().contains("key B colour"));
    }

    @Test
    void givenAProblemWhenFixesAreAskedForThenTheFirstMendsIt() {
        replace("key Shift+W colour", "key P colour");
        Waiting.until("a problem", () -> !editor.viewer().problems().all().isEmpty());
        editor.viewer().reveal(new Region(text.getText().lastIndexOf("key P colour") + "key P".length(), 0));

        Keyboard.press(SWT.MOD1, '1');
        Table fixes = Waiting.forValue("the fixes", TagsetServicesTest::popup);
        Waiting.until("the list", () -> fixes.getItemCount() > 0);
        Waiting.forPaint(fixes);
        Screenshots.take("tagset-fixes" + LANGUAGE);
        takeFirst(fixes);

        Waiting.until("no problem", () -> editor.viewer().problems().all().isEmpty());
        assertTrue(text.getText().contains("key B colour"));
    }

    @Test
    void givenATextWhenItsOutlineIsShownThenItFollowsTheText() {
        Keyboard.press(SWT.MOD1, 'o');
        Tree tree = Waiting.forValue("the outline", () -> Widgets.find("language.outline", Tree.class)
                .filter(found -> found.getItemCount() > 0 && found.getItem(0).getItemCount() > 5).orElse(null));

        assertTrue(tree.getItem(0).getText().contains("news"), tree.getItem(0).getText());
        Waiting.forPaint(tree);
        Screenshots.take("tagset-outline" + LANGUAGE);
        int layers = tree.getItem(0).getItemCount();
        text.append("\nspan layer جديدة { }\n");
        Waiting.until("one more layer", () -> !tree.isDisposed() && tree.getItem(0).getItemCount() == layers + 1);
    }

    @Test
    void givenAMentionWhenF3IsPressedThenItsDeclarationIsSelected() {
        int mention = text.getText().indexOf("what in (");
        editor.viewer().reveal(new Region(mention + 1, 0));

        Keyboard.press(SWT.F3);

        Waiting.until("the declaration", () -> text.getSelectionText().equals("what"));
        assertTrue(text.getSelection().x < mention);
        assertEquals("feature ", text.getText(text.getSelection().x - "feature ".length(),
                text.getSelection().x - 1));
    }

    /** As Enter does: bare window managers give the list the keys, which it leaves to the text. */
    private static void takeFirst(Table list) {
        list.setSelection(0);
        list.notifyListeners(SWT.DefaultSelection, new Event());
    }

    /** The list of the popup that is open; null if there is none. */
    private static Table popup() {
        Shell window = Desktop.window().getShell();
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell != window && shell.isVisible())
                .map(TagsetServicesTest::table).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static Optional<Table> table(Composite parent) {
        for (Control child : parent.getChildren()) {
            Optional<Table> found = child instanceof Table table ? Optional.of(table)
                    : child instanceof Composite composite ? table(composite) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Acts in a dialog that holds the caller up. */
    @FunctionalInterface
    private interface Act<T> {

        /** @return whether it is done; else it is tried again */
        boolean on(T widget);
    }

    private static <T extends Control> void whenSeen(String testId, Class<T> type, Act<T> act) {
        Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, new Runnable() {
            @Override
            public void run() {
                Optional<T> widget = Widgets.find(testId, type);
                if (widget.isEmpty() || !act.on(widget.get())) {
                    Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, this);
                }
            }
        });
    }
}
