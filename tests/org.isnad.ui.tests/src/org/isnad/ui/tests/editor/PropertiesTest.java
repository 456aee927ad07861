/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.isnad.model.DocumentId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.Span;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ThemeSetting;
import org.isnad.ui.UiIds;
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

/** Features are edited with real keys, from the text and back to it. */
@UiTest
class PropertiesTest {

    private static final String TEXT = """
            أعلن العميد سالم الوادي مقتل سبعة مسلحين في بلدة النخيل.
            وقالت وكالة نبض: لم نشارك.
            """;

    @TempDir
    private Path folder;

    private Project project;
    private EditorDriver editor;

    @BeforeEach
    void openTheDocument() throws Exception {
        DocumentId document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", TEXT)).getFirst();
        project = Desktop.open(folder.resolve("project"));
        Desktop.view(UiIds.PROPERTIES_VIEW);
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void editsFeaturesByKeyboardAndComesBackToTheText() throws Exception {
        mark("سالم الوادي", 'p', 1);
        Keyboard.press(SWT.F4);
        Text tag = field("tag");
        Waiting.until("the tag to have the focus", tag::isFocusControl);
        assertEquals("سالم الوادي", Widgets.get("properties.title", CLabel.class).getText().replaceAll("\\p{Cf}", ""));
        Keyboard.press(SWT.TAB);
        Waiting.until("the next field", field("subtype")::isFocusControl);
        Keyboard.paste("عميد");
        Keyboard.press(SWT.CR);
        Waiting.until("the subtype", () -> values("subtype").equals(List.of("عميد")));
        Keyboard.press(SWT.TAB);
        Waiting.until("the mention", field("mention")::isFocusControl);
        Keyboard.press('n');
        Keyboard.press('a');
        Keyboard.press('m');
        Table proposals = Widgets.get("properties.mention.list", Table.class);
        assertTrue(proposals.getItemCount() >= 1);
        Screenshots.take("properties-list-" + language());
        Keyboard.press(SWT.CR);
        Waiting.until("the mention", () -> values("mention").equals(List.of("NAM")));
        Keyboard.press(SWT.TAB);
        Waiting.until("the registry entity", field("entity")::isFocusControl);
        Keyboard.paste("سالم الوادي");
        Waiting.until("the offer of a new one", () -> Widgets.find("properties.entity.list", Table.class)
                .filter(list -> list.getItemCount() == 1).isPresent());
        Keyboard.press(SWT.CR);
        Waiting.until("an entity", () -> values("entity").size() == 1);
        RegistryEntity entity = project.entities().getFirst();
        assertEquals("سالم الوادي", entity.name());
        assertEquals("PERS", entity.type());
        assertEquals(List.of(entity.id().toString()), values("entity"));
        Waiting.until("its name in the field", () -> field("entity").getText().equals("سالم الوادي"));
        Screenshots.take("properties-" + language());
        Keyboard.press(SWT.ESC);
        Waiting.until("the text to have the focus", () -> editor.control().isFocusControl());
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("one step back", () -> values("entity").isEmpty());
        assertEquals(List.of(), project.entities());
        saysSomethingOfTheWholeDocument();
    }

    /** The layer of reports is said of the document from the palette, and described in the properties. */
    private void saysSomethingOfTheWholeDocument() throws Exception {
        Desktop.view(UiIds.PALETTE_VIEW);
        Tree tags = Widgets.get("palette.tags", Tree.class);
        Event chosen = new Event();
        chosen.item = Arrays.stream(tags.getItems())
                .filter(item -> List.of("Report", "تقرير").contains(item.getText())).findFirst().orElseThrow();
        tags.notifyListeners(SWT.DefaultSelection, chosen);
        Keyboard.press(SWT.F4);
        type("outlet", "نبض");
        Waiting.until("the outlet of the report", () -> said().equals(List.of(Optional.of("نبض"))));
    }

    @Test
    void givenNothingIsSelectedAnyMoreWhenWindowsTurnDarkThenTheViewStaysEmpty() throws Exception {
        mark("سالم الوادي", 'p', 1);
        Text tag = field("tag");
        editor.canvas().current().clear();
        Waiting.until("nothing to be shown", () -> !tag.isVisible());
        Display display = Display.getCurrent();
        Consumer<RuntimeException> handler = display.getRuntimeExceptionHandler();
        List<RuntimeException> thrown = new ArrayList<>();
        display.setRuntimeExceptionHandler(thrown::add);
        try {
            ThemeSetting.DARK.set();
            Waiting.until("the page to be dark", () -> editor.canvas().colors().dark());
            assertFalse(tag.isVisible());
        } finally {
            display.setRuntimeExceptionHandler(handler);
            ThemeSetting.SYSTEM.set();
        }
        assertEquals(List.of(), thrown);
    }

    private List<Optional<String>> said() {
        try {
            return project.annotations(editor.editor().document(), EditorDriver.SARA).documentAnnotations().stream()
                    .map(annotation -> annotation.feature("outlet")).toList();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsWhatIsWrongAndSaysWhatIsWrongWithIt() {
        mark("سبعة", '4', 1);
        mark("النخيل", 'g', 2);
        editor.focus();
        Keyboard.press(SWT.MOD1, SWT.HOME);
        Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
        Keyboard.press(SWT.F4);
        assertTrue(problem("what").isPresent(), "a required feature without a value is said");
        type("number", "seven");
        Waiting.until("the problem to be named",
                () -> problem("number").filter(said -> said.contains("seven")).isPresent());
        Keyboard.press(SWT.ESC);
        Waiting.until("the text to have the focus", () -> editor.control().isFocusControl());
        assertEquals(List.of(), values("number"));
        Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
        Waiting.until("the other annotation", () -> Widgets.find("properties.number", Text.class).isEmpty());
        Keyboard.press(SWT.ALT, SWT.ARROW_UP);
        Waiting.until("what was typed", () -> Widgets.find("properties.number", Text.class)
                .filter(number -> number.getText().equals("seven")).isPresent());
        type("number", "٧");
        type("asOf", "1444-03-21 هـ");
        Keyboard.press(SWT.ESC);
        Waiting.until("number and date", () -> values("number").equals(List.of("7"))
                && values("asOf").equals(List.of("2022-10-17")));
        assertEquals(Optional.empty(), problem("number"));
    }

    @Test
    void changesSeveralAnnotationsInOneStep() throws Exception {
        mark("سالم الوادي", 'p', 1);
        mark("العميد", 'j', 2);
        Desktop.view(UiIds.ANNOTATIONS_VIEW);
        Table table = Widgets.get("annotations.table", Table.class);
        Waiting.until("two rows", () -> table.getItemCount() == 2);
        table.setFocus();
        table.setSelection(0);
        Keyboard.press(SWT.SHIFT, SWT.ARROW_DOWN);
        Waiting.until("both selected", () -> table.getSelectionCount() == 2);
        Waiting.until("both titles", () -> Widgets.find("properties.title", CLabel.class)
                .filter(title -> title.getImage() == null).isPresent());
        assertEquals("", field("tag").getText());
        type("mention", "NAM");
        Waiting.until("both changed", () -> editor.spans().stream()
                .allMatch(span -> span.feature("mention").equals(Optional.of("NAM"))));
        Screenshots.take("properties-several-" + language());
        editor.focus();
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("both as before", () -> editor.spans().stream()
                .allMatch(span -> span.feature("mention").isEmpty()));
    }

    private static String language() {
        return MessageBundle.userLocale().getLanguage();
    }

    private void mark(String text, int key, int count) {
        editor.focus();
        editor.drag(editor.find(text, 0));
        editor.pressUntil(count, key);
    }

    private static Text field(String feature) {
        return Widgets.get("properties." + feature, Text.class);
    }

    private static void type(String feature, String text) {
        Control field = field(feature);
        field.setFocus();
        Waiting.until("the focus in " + feature, field::isFocusControl);
        Keyboard.press(SWT.MOD1, 'a');
        Keyboard.paste(text);
        Keyboard.press(SWT.CR);
    }

    private static Optional<String> problem(String feature) {
        return Widgets.find("properties.problem." + feature, Label.class).map(Label::getText);
    }

    private List<String> values(String feature) {
        Span first = editor.spans().getFirst();
        return first.features().getOrDefault(feature, List.of());
    }
}
