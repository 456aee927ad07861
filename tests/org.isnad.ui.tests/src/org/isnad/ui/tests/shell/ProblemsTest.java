/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Label;
import org.isnad.project.ProjectException;
import org.isnad.project.Revisions;
import org.isnad.project.assist.Contribution;
import org.isnad.project.assist.Contributions;
import org.isnad.project.check.Severity;
import org.isnad.project.spi.Check;
import org.isnad.project.spi.Found;
import org.isnad.project.spi.Suggester;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.UiIds;
import org.isnad.ui.UiPreferences;
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
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The Problems view: kept current, filtered, gone to, and fixed by steps that can be undone. */
@UiTest
class ProblemsTest {

    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());
    private static final int CODE = 3;

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    private ProjectSession session;
    private DocumentId first;
    private DocumentId second;
    private Tree tree;

    @BeforeEach
    void openAProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("الأول", "قُتل عشرة في النخيل، كما قال الوادي.");
        texts.put("الثاني", "نفى الوادي ذلك.");
        List<DocumentId> documents = Desktop.makeProject(folder.resolve("project"), texts);
        first = documents.get(0);
        second = documents.get(1);
        Desktop.open(folder.resolve("project"));
        session = Desktop.session();
        UiPreferences.setAnnotator(Marks.SARA.name());
        Desktop.view(UiIds.PROBLEMS_VIEW);
        tree = Widgets.get("problems.tree", Tree.class);
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void aMissingFeatureIsFoundSoonAndSetFromTheMenu() {
        SpanData figure = marks.span("Figure", Map.of(), 5, 9);
        session.apply(AnnotationChange.add(second, Marks.SARA, figure));
        waitFor("MISSING_FEATURE");
        CLabel count = Widgets.get("status.problems", CLabel.class);
        Waiting.until("the count in the status line", () -> !count.getText().isEmpty());
        Waiting.forPaint(tree);
        Screenshots.take("problems-" + (ARABIC ? "ar" : "en"));

        tree.setSelection(waitFor("MISSING_FEATURE"));
        choose(menu(), label -> label.contains(ARABIC ? "قتلى" : "Killed"));

        Waiting.until("the value", () -> spans(second).getFirst().feature("what").isPresent());
        Waiting.until("the problem to be gone", () -> codes().noneMatch("MISSING_FEATURE"::equals));
        session.show(second);
        Keyboard.press(SWT.MOD1, 'z');
        waitFor("MISSING_FEATURE");
        assertEquals(figure, spans(second).getFirst());
    }

    @Test
    void openingAProblemSelectsItsPlaceInTheEditor() {
        session.apply(AnnotationChange.add(second, Marks.SARA, marks.span("Figure", Map.of(), 4, 10)));
        session.show(first);
        TreeItem problem = waitFor("MISSING_FEATURE");

        tree.setSelection(problem);
        tree.setFocus();
        Keyboard.press(SWT.CR);

        Waiting.until("the document", () -> Desktop.page().getActiveEditor() != null
                && Desktop.page().getActiveEditor().getEditorInput() instanceof DocumentInput input
                && input.document().equals(second));
        assertEquals("الوادي", selectedText());
    }

    @Test
    void aRepairTakesOutWhatIsMissingAndCanBeUndone() throws Exception {
        SpanData content = marks.span("Content", Map.of(), 0, 9);
        AnnotationId missing = AnnotationId.valueOf("0190c0de-0000-7000-8000-00000000ffff");
        GroupData group = new GroupData(AnnotationId.valueOf("0190c0de-0000-7000-8000-00000000aaaa"), "Attribution",
                List.of(new Member("content", content.id()), new Member("source", missing)), Map.of(),
                Marks.SARA.name(), Instant.EPOCH, Origin.MANUAL, "");
        session.apply(AnnotationChange.add(first, Marks.SARA, content));
        session.apply(AnnotationChange.add(first, Marks.SARA, group));
        TreeItem problem = waitFor("DANGLING_MEMBER");

        tree.setSelection(problem);
        choose(menu(), label -> label.equals(ARABIC ? "إصلاح" : "Repair"));

        Waiting.until("the member to be gone", () -> members(first) == 1);
        Waiting.until("the problem to be gone", () -> codes().noneMatch("DANGLING_MEMBER"::equals));
        session.show(first);
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the member again", () -> members(first) == 2);
    }

    @Test
    void whatAPlugInFoundStaysUntilItLooksAgain() {
        AtomicReference<String> code = new AtomicReference<>("ODD");
        ServiceRegistration<Contributions> offered = offer((view, found) -> found.accept(new Found(code.get(),
                Severity.WARNING, second, List.of(new TextRange(4, 10)), Optional.empty(), Optional.empty(),
                new Label("This is odd.", "هذا غريب."))));
        try {
            session.apply(marks.markPerson(second, 4, 10));
            waitFor("odd.ODD");
            code.set("ODDER");

            session.apply(AnnotationChange.add(second, Marks.SARA, marks.span("Figure", Map.of(), 0, 3)));

            waitFor("MISSING_FEATURE");
            assertEquals(1, codes().filter(each -> each.startsWith("odd.")).count());
            waitFor("odd.ODDER");
            assertTrue(codes().noneMatch("odd.ODD"::equals));
        } finally {
            offered.unregister();
        }
    }

    @Test
    void annotationsOfAnEarlierTextAreAskedAboutAndStoredAtOnce() throws Exception {
        session.apply(marks.markPerson(second, 4, 10));
        Desktop.save();
        Path file = folder.resolve("project/annotations").resolve(Marks.SARA.id().value())
                .resolve(second.value() + ".xml");
        byte[] old = Files.readAllBytes(file);
        session.apply(Revisions.correction(session.project().orElseThrow(), second,
                TextEdits.of(new TextEdit(0, "نفى", "وقد نفى"))).change());
        Desktop.save();
        Desktop.close();
        Files.write(file, old);
        Desktop.open(folder.resolve("project"));

        tree.setSelection(waitFor("EARLIER_TEXT"));
        AtomicBoolean asked = new AtomicBoolean();
        closeNextShell(asked);
        choose(menu(), label -> label.equals(ARABIC ? "إصلاح" : "Repair"));
        Waiting.until("the question", asked::get);
        Waiting.until("the background work to end", Job.getJobManager()::isIdle);
        assertArrayEquals(old, Files.readAllBytes(file));

        Dialogs.pressDefaultOfNextDialog();
        choose(menu(), label -> label.equals(ARABIC ? "إصلاح" : "Repair"));

        Waiting.until("the problem to be gone", () -> codes().noneMatch("EARLIER_TEXT"::equals));
        assertEquals(new TextRange(8, 14), spans(second).getFirst().extent());
        assertFalse(Arrays.equals(old, Files.readAllBytes(file)));
    }

    @Test
    void theFilterAndTheButtonsNarrowTheListDown() {
        session.apply(AnnotationChange.add(first, Marks.SARA, marks.span("Figure", Map.of(), 5, 9)));
        session.apply(AnnotationChange.add(second, Marks.SARA, marks.span("Unheard", Map.of(), 4, 10)));
        waitFor("MISSING_FEATURE");
        waitFor("UNKNOWN_LAYER");

        Widgets.get("problems.filter", Text.class).setText("Unheard");

        assertEquals(List.of("UNKNOWN_LAYER"), codes().toList());
        Widgets.get("problems.filter", Text.class).setText("");
        assertTrue(codes().toList().contains("MISSING_FEATURE"));
    }

    private static void closeNextShell(AtomicBoolean closed) {
        Display display = Display.getCurrent();
        display.addFilter(SWT.Show, new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (event.widget instanceof Shell shell) {
                    display.removeFilter(SWT.Show, this);
                    display.asyncExec(() -> {
                        Screenshots.take("problems-for-good-" + (ARABIC ? "ar" : "en"));
                        shell.close();
                        closed.set(true);
                    });
                }
            }
        });
    }

    /** Offers a check as a plug-in does, in the place of those that are installed. */
    private static ServiceRegistration<Contributions> offer(Check check) {
        Contributions contributions = new Contributions() {
            @Override
            public List<Contribution<Check>> checks() {
                return List.of(new Contribution<>("odd", "Odd", "", "org.isnad.ui.tests", () -> check));
            }

            @Override
            public List<Contribution<Suggester>> suggesters() {
                return List.of();
            }

            @Override
            public List<String> problems(Locale locale) {
                return List.of();
            }
        };
        return FrameworkUtil.getBundle(ProjectSession.class).getBundleContext().registerService(Contributions.class,
                contributions, FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1)));
    }

    private TreeItem waitFor(String code) {
        return Waiting.forValue("a finding " + code, () -> items().filter(item -> item.getText(CODE).equals(code))
                .findFirst().orElse(null));
    }

    private Stream<String> codes() {
        return items().map(item -> item.getText(CODE));
    }

    private Stream<TreeItem> items() {
        return Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems())).filter(item -> !item.getText(CODE).isEmpty());
    }

    private Menu menu() {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    private static void choose(Menu menu, Predicate<String> label) {
        List<MenuItem> items = Arrays.asList(menu.getItems());
        MenuItem item = items.stream()
                .filter(each -> label.test(each.getText().replaceAll("[&\\u2066-\\u2069]", ""))).findFirst()
                .orElseThrow(() -> new AssertionError(items.toString()));
        item.notifyListeners(SWT.Selection, new Event());
        menu.notifyListeners(SWT.Hide, new Event());
        Waiting.forEvents();
    }

    private List<SpanData> spans(DocumentId document) {
        try {
            return session.project().orElseThrow().annotations(document, Marks.SARA).snapshot();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private int members(DocumentId document) {
        try {
            return session.project().orElseThrow().annotations(document, Marks.SARA).groups().getFirst().members()
                    .size();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String selectedText() {
        return Adapters.adapt(Desktop.page().getActiveEditor(),
                SelectedText.class).selectedText();
    }
}
