/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to annotations beside marking, by real keys. */
@UiTest
class EditingTest {

    private static final String TEXT = """
            أعلن العميد سالم الوادي مقتل سبعة مسلحين في بلدة النخيل.
            وقال سالم إنّ بلدة النخيل آمنة، وبالنخيل سبعة.
            """;
    private static final String OTHER = "زار سَالِم النخيل، ولسالم رأي.\n";

    @TempDir
    private Path folder;

    private final IdSource ids = new IdSource(Clock.systemUTC(), new Random(4));
    private DocumentId document;
    private DocumentId other;
    private EditorDriver editor;

    @BeforeEach
    void openTheDocument() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("تقرير", TEXT);
        texts.put("خبر", OTHER);
        List<DocumentId> documents = Desktop.makeProject(folder.resolve("project"), texts);
        document = documents.getFirst();
        other = documents.getLast();
        Desktop.open(folder.resolve("project"));
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void mergesSplitsAndCutsSpansAsSingleSteps() {
        mark("سالم", 0, 1, 'p');
        mark("الوادي", 0, 2, 'p');
        select(new TextRange(editor.find("سالم", 0).begin(), editor.find("الوادي", 0).end()));
        editor.pressUntil(1, ';');
        assertEquals(List.of("سالم الوادي"), words());

        Keyboard.press(SWT.ESC);
        select(TextRange.at(editor.find("الوادي", 0).begin()));
        editor.pressUntil(2, '/');
        assertEquals(List.of("سالم", "الوادي"), words());
        editor.pressUntil(1, SWT.MOD1, 'z');
        editor.pressUntil(2, SWT.MOD1, 'z');
        editor.pressUntil(1, SWT.MOD1, 'y');

        // An entity is in one piece; the words of a source may be in several.
        select(editor.find("مقتل", 0));
        Keyboard.press('=');
        assertEquals(List.of("سالم الوادي"), words());
        mark("مقتل", 0, 2, '3');
        select(editor.find("مسلحين", 0));
        Keyboard.press('=');
        Waiting.until("a second part", () -> words().contains("مقتل مسلحين"));
        select(TextRange.at(editor.find("مسلحين", 0).begin() + 2));
        Keyboard.press('-');
        Waiting.until("one part less", () -> words().contains("مقتل"));
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the part again", () -> words().contains("مقتل مسلحين"));
    }

    @Test
    void asksWhatMergedAnnotationsSayWhereTheyDiffer() {
        mark("سالم", 0, 1, 'p');
        Keyboard.press(SWT.SHIFT, '1');
        mark("الوادي", 0, 2, 'p');
        Keyboard.press(SWT.SHIFT, '2');
        Waiting.until("two values", () -> spans().stream().map(span -> span.feature("mention")).distinct().count() == 2
                && spans().stream().allMatch(span -> span.feature("mention").isPresent()));
        Optional<String> second = spans().getLast().feature("mention");
        select(new TextRange(editor.find("سالم", 0).begin(), editor.find("الوادي", 0).end()));
        answer("merge.dialog", () -> Keyboard.press(SWT.ESC));
        Keyboard.press(';');
        Waiting.until("the question to be gone", () -> editor.control().isFocusControl());
        assertEquals(2, spans().size(), "who cancels changes nothing");
        answer("merge.dialog", () -> {
            Combo mention = Widgets.get("merge.mention", Combo.class);
            mention.setFocus();
            Keyboard.press(SWT.ARROW_DOWN);
            Waiting.until("the second value", () -> mention.getSelectionIndex() == 1);
            Keyboard.press(SWT.CR);
        });
        editor.pressUntil(1, ';');
        assertEquals(second, spans().getFirst().feature("mention"));
        editor.pressUntil(2, SWT.MOD1, 'z');
        untilCurrent("سالم", 0);
        // What a step brought back is what the next key is about.
        Keyboard.press('o');
        Waiting.until("another tag", () -> at("سالم", 0).flatMap(Span::tag).equals(Optional.of("ORG")));
        assertEquals(2, spans().size());
    }

    @Test
    void saysMoreByASecondKeyAndRepeatsTheLastTag() {
        mark("سالم", 0, 1, 'p');
        Keyboard.press(SWT.SHIFT, '2');
        Waiting.until("the second value", () -> spans().getFirst().feature("mention").equals(Optional.of("NOM")));
        mark("النخيل", 0, 2, '.');
        assertEquals(Optional.of("PERS"), spans().get(1).tag());

        Keyboard.press(SWT.ESC);
        select(TextRange.at(editor.find("آمنة", 0).begin()));
        Keyboard.press(SWT.INSERT);
        editor.pressUntil(3, '2');
        assertEquals(List.of(TextRange.at(editor.find("آمنة", 0).begin())), spans().get(2).ranges());
        assertEquals("Cue", spans().get(2).layer());
    }

    @Test
    void refusesWhatTheTagsetForbids() {
        mark("سالم الوادي", 0, 1, 'p');
        select(editor.find("الوادي مقتل", 0));
        Keyboard.press('o');
        select(new TextRange(editor.find("النخيل", 0).begin(), editor.find("وقال", 0).end()));
        Keyboard.press('g');
        Waiting.forEvents();
        assertEquals(1, spans().size(), "overlaps, and crosses a sentence");
        // Where sentences may be crossed it can be marked.
        editor.pressUntil(2, '3');
    }

    @Test
    void decidesOnSuggestionsOneByOneAndTogether() {
        mark("العميد", 0, 1, 'j');
        suggest("سالم", 0, "PERS");
        suggest("النخيل", 0, "GPE");
        suggest("سالم", 1, "PERS");
        suggest("النخيل", 1, "GPE");
        Keyboard.press(SWT.MOD1, SWT.HOME);
        Keyboard.press(SWT.MOD1, 'd');
        untilCurrent("سالم", 0);
        Keyboard.press(SWT.MOD1, SWT.CR);
        untilCurrent("النخيل", 0);
        assertEquals("MANUAL 0.9 test", at("سالم", 0).orElseThrow().origin().toString());
        Keyboard.press(SWT.MOD1, SWT.BS);
        untilCurrent("سالم", 1);
        assertEquals(Optional.empty(), at("النخيل", 0));
        editor.pressUntil(5, SWT.MOD1, 'z');
        assertEquals("SUGGESTED 0.9 test", at("النخيل", 0).orElseThrow().origin().toString());

        editor.focus();
        Keyboard.press(SWT.MOD1, SWT.HOME);
        answer("decisions.dialog", () -> Keyboard.press(SWT.CR));
        Keyboard.press(SWT.MOD1, SWT.MOD2, SWT.CR);
        Waiting.until("all accepted", () -> spans().stream()
                .noneMatch(span -> span.origin().kind() == Origin.Kind.SUGGESTED));
        assertEquals(5, spans().size());
    }

    @Test
    void goesToWhatIsUnfinishedWrongOrDisputed() {
        mark("سالم", 0, 1, 'p');
        mark("سبعة", 0, 2, '4');
        mark("النخيل", 0, 3, 'g');
        apply(AnnotationChange.add(document, Annotator.named("عمر"), span("النخيل", 0, "LOC", Origin.MANUAL)));
        apply(AnnotationChange.add(document, Annotator.named("عمر"), span("سالم", 0, "PERS", Origin.MANUAL)));
        Keyboard.press(SWT.MOD1, SWT.HOME);
        Keyboard.press(SWT.MOD1, 'u');
        untilCurrent("سبعة", 0);
        Keyboard.press(SWT.MOD1, SWT.HOME);
        Keyboard.press(SWT.F11);
        untilCurrent("سبعة", 0);
        Keyboard.press(SWT.F11);
        untilCurrent("النخيل", 0);
        Keyboard.press(SWT.SHIFT, SWT.F6);
        untilCurrent("سبعة", 0);
    }

    @Test
    void repeatsOnAllThatSaysTheSame() throws Exception {
        mark("سالم", 0, 1, 'p');
        answer("repeat.dialog", () -> {
            Tree list = Widgets.get("repeat.list", Tree.class);
            Waiting.until("the document's places", () -> rows(list) == 2);
            Widgets.get("repeat.everywhere", Button.class).setFocus();
            Keyboard.press(' ');
            Waiting.until("the project's places", () -> rows(list) == 4);
            assertEquals(2, list.getItemCount(), "documents");
            Keyboard.press(SWT.CR);
        });
        Keyboard.press(SWT.MOD1, SWT.MOD2, 'r');
        Waiting.until("marks in both documents", () -> spans().size() == 2 && inOther().size() == 2);
        assertEquals(List.of("سَالِم", "سالم"), inOther());
        editor.focus();
        editor.pressUntil(1, SWT.MOD1, 'z');
        assertEquals(List.of(), inOther());
    }

    private static int rows(Tree list) {
        int rows = 0;
        for (TreeItem group : list.getItems()) {
            rows += group.getItemCount();
        }
        return rows;
    }

    private List<String> inOther() {
        try {
            return Desktop.session().project().orElseThrow().annotations(other, EditorDriver.SARA).spans().stream()
                    .map(span -> span.coveredText(OTHER)).toList();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something in a dialog as soon as keys go to it. */
    private void answer(String dialog, Runnable answer) {
        editor.control().getDisplay().timerExec(1, new Runnable() {
            @Override
            public void run() {
                Shell active = editor.control().getDisplay().getActiveShell();
                if (active != null && Widgets.find(dialog, Shell.class).filter(active::equals).isPresent()) {
                    answer.run();
                } else {
                    editor.control().getDisplay().timerExec(20, this);
                }
            }
        });
    }

    private void mark(String word, int n, int until, int... keys) {
        select(editor.find(word, n));
        editor.pressUntil(until, keys);
    }

    private void select(TextRange range) {
        editor.select(range);
    }

    private void suggest(String word, int n, String tag) {
        apply(AnnotationChange.add(document, EditorDriver.SARA,
                span(word, n, tag, Origin.suggested("test", 0.9))));
    }

    private SpanData span(String word, int n, String tag, Origin origin) {
        return new SpanData(ids.next(), "Entity", List.of(editor.find(word, n)), Map.of("tag", List.of(tag)), "x",
                Instant.EPOCH, origin, "");
    }

    private void apply(AnnotationChange change) {
        Desktop.session().apply("test", change);
        Waiting.forPaint(editor.control());
    }

    private void untilCurrent(String word, int n) {
        TextRange range = editor.find(word, n);
        Waiting.until("«" + word + "» to be current", () -> editor.canvas().current().id()
                .flatMap(id -> editor.canvas().spans().index().find(id))
                .filter(shown -> shown.span().extent().equals(range)).isPresent());
    }

    private Optional<? extends Span> at(String word, int n) {
        return spans().stream().filter(span -> span.extent().equals(editor.find(word, n))).findFirst();
    }

    private List<? extends Span> spans() {
        return editor.spans();
    }

    private List<String> words() {
        return spans().stream().map(span -> span.coveredText(TEXT)).toList();
    }
}
