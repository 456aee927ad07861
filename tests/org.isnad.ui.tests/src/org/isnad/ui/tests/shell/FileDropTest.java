/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.ui.UiIds;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that are dropped open the import wizard with them. */
@UiTest
class FileDropTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheProject() throws Exception {
        Desktop.makeProject(folder.resolve("project"), Map.of("أول", "قال زيد."));
        Desktop.open(folder.resolve("project"));
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void onTheWindow() throws Exception {
        assertEquals(List.of("one.txt", "two.txt"), droppedOn(Desktop.window().getShell()));
    }

    @Test
    void onTheDocumentsView() throws Exception {
        Desktop.view(UiIds.DOCUMENTS_VIEW);
        Control list = Widgets.get("documents.tree", Control.class);
        Control place = list;
        while (place.getData(DND.DROP_TARGET_KEY) == null) {
            place = place.getParent();
        }
        assertEquals(false, place == list.getShell(), "the view has a place of its own");
        assertEquals(List.of("one.txt", "two.txt"), droppedOn(place));
    }

    /** The files that the wizard lists after a file and a folder were dropped. */
    private List<String> droppedOn(Control control) throws Exception {
        Path file = Files.writeString(folder.resolve("one.txt"), "قال عمرو.");
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("two.txt"), "رجع زيد.");
        List<String> listed = new ArrayList<>();
        Dialogs.whenReady("import.files", Table.class, FileDropTest::hasTwoNames, table -> {
            Arrays.stream(table.getItems()).map(item -> Path.of(item.getText()).getFileName().toString()).sorted()
                    .forEach(listed::add);
            Dialogs.press(Widgets.get("import.cancel", Button.class));
        });

        drop((DropTarget) control.getData(DND.DROP_TARGET_KEY), file.toString(), files.toString());

        Waiting.until("the wizard", () -> !listed.isEmpty());
        return listed;
    }

    private static boolean hasTwoNames(Table table) {
        return table.getItemCount() == 2 && Arrays.stream(table.getItems()).map(TableItem::getText)
                .noneMatch(String::isEmpty);
    }

    /** What the toolkit tells a place to drop on; the class of the event is its own. */
    private static void drop(DropTarget target, String... names) throws Exception {
        Constructor<?> dropped = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader())
                .getDeclaredConstructor();
        dropped.setAccessible(true);
        Event event = (Event) dropped.newInstance();
        event.data = names;
        target.notifyListeners(DND.Drop, event);
    }
}
