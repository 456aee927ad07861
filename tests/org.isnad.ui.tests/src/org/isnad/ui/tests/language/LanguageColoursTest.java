/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.ui.TestIds;
import org.isnad.ui.ThemeSetting;
import org.isnad.ui.UiIds;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts in a language stay readable when windows turn dark or light while they are open. */
@UiTest
class LanguageColoursTest {

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        ThemeSetting.SYSTEM.set();
        IEditorPart editor = Desktop.page().getActiveEditor();
        if (editor != null) {
            Desktop.page().closeEditor(editor, false);
        }
        Desktop.close();
    }

    @Test
    void givenATagsetAndAWrongQueryWhenTheThemeChangesThenEachWordAndMarkStandsOutFromItsPage() throws Exception {
        Desktop.makeProject(folder.resolve("p"), Map.of("خبر", "قال زيد"));
        Desktop.open(folder.resolve("p"));
        Desktop.window().getService(IHandlerService.class).executeCommand("org.isnad.ui.language.openTagset", null);
        StyledText tagset = Waiting.forValue("the tagset",
                () -> Widgets.find("tagset.text", StyledText.class).orElse(null));
        Desktop.view(UiIds.SEARCH_VIEW);
        StyledText query = Widgets.get("search.query", StyledText.class);
        query.setText("[wrod=\"قال\"]");
        Waiting.until("the mark", () -> Arrays.stream(query.getStyleRanges()).anyMatch(range -> range.underline));

        for (ThemeSetting theme : List.of(ThemeSetting.LIGHT, ThemeSetting.DARK, ThemeSetting.LIGHT)) {
            theme.set();
            boolean dark = theme == ThemeSetting.DARK;
            for (StyledText text : List.of(tagset, query)) {
                Waiting.until("the page to be " + theme, () -> Shades.isDark(text.getBackground().getRGB()) == dark);
                assertReadable(text, dark);
            }
            assertTrue(Arrays.stream(query.getStyleRanges()).anyMatch(range -> range.underline), "the mark");
        }
    }

    private static void assertReadable(StyledText text, boolean dark) {
        RGB page = text.getBackground().getRGB();
        assertEquals(dark, Shades.isDark(page), "the page of " + text.getData(TestIds.KEY));
        assertStandsOut(text.getForeground().getRGB(), page, text.getData(TestIds.KEY) + " itself");
        StyleRange[] ranges = text.getStyleRanges();
        assertTrue(ranges.length > 1, "words of several kinds");
        for (StyleRange range : ranges) {
            String what = text.getData(TestIds.KEY) + " at " + range;
            if (range.foreground != null) {
                assertStandsOut(range.foreground.getRGB(), page, what);
            }
            if (range.underlineStyle == SWT.UNDERLINE_SQUIGGLE && range.underlineColor != null) {
                assertStandsOut(range.underlineColor.getRGB(), page, what);
            }
        }
    }

    private static void assertStandsOut(RGB colour, RGB page, String what) {
        assertTrue(Shades.contrast(colour, page) >= Shades.READABLE, what + ": " + colour + " on " + page);
    }
}
