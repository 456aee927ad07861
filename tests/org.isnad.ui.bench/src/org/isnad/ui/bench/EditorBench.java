/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.isnad.bench.Figures;
import org.isnad.project.Project;
import org.isnad.text.TextRange;
import org.isnad.text.Words;
import org.isnad.ui.bench.PaintClock.Figure;
import org.isnad.ui.bench.PaintClock.NothingPaintedException;
import org.isnad.ui.bench.PaintClock.Took;

/**
 * The annotation editor's canvas beside the toolkit's {@code StyledText} over the same texts: a million characters with
 * a hundred thousand annotations, in short and in very long paragraphs, and with a hundred annotations; then a report.
 */
public final class EditorBench {

    private static final int CHARACTERS = 1_000_000;
    private static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int[] PARAGRAPHS = { 0, 5_000, 20_000 };
    private static final int OPENINGS = 9;
    private static final int STYLED_OPENINGS = 3;
    private static final int EVENTS = 120;
    private static final int STYLED_EVENTS = 30;
    /** Until the compiler has seen what is done all day; what is the toolkit's is compiled already. */
    private static final int WARM = 300;
    private static final int STYLED_WARM = 20;
    private static final String ALONE = "alone";
    private static final String FONT = "Noto Naskh Arabic";
    private static final int POINTS = 15;

    private final Figures figures = new Figures();
    private final Display display = new Display();
    private final PaintClock clock = new PaintClock(display);
    private final Font font = new Font(display, FONT, POINTS, SWT.NORMAL);
    private final Path folder;
    private final boolean beside;
    private final List<String> wanted;
    private final Hands hands;

    private EditorBench(Path folder, boolean beside, List<String> wanted) throws Exception {
        this.folder = folder;
        this.beside = beside;
        this.wanted = wanted;
        this.hands = new Hands();
    }

    /**
     * @param arguments an empty folder on the disk that is to be measured; then the names of the documents, all unless
     *                  some are given, and {@code alone} for no StyledText
     */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            measureAll(arguments);
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        // Not by returning: threads of the toolkit may go on, and an error must not look like an end.
        System.exit(code);
    }

    private static void measureAll(String[] arguments) throws Exception {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        EditorBench bench = new EditorBench(Path.of(arguments[0]), !rest.contains(ALONE),
                rest.stream().filter(name -> !name.equals(ALONE)).toList());
        try (Hands unused = bench.hands) {
            for (int paragraph : PARAGRAPHS) {
                bench.measure("p" + paragraph, CHARACTERS, MANY, paragraph);
            }
            bench.measure("few", CHARACTERS, FEW, 0);
            bench.measure("report", 5_500, 300, 0);
        } finally {
            bench.display.dispose();
        }
    }

    private void measure(String name, int characters, int annotations, int paragraph) throws Exception {
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        BenchProject made = new BenchProject(folder.resolve(name), characters, annotations, paragraph);
        Object[] about = { "chars", characters, "annotations", annotations, "paragraph", paragraph };
        all(made, about, OPENINGS, EVENTS, project -> shell -> canvas(shell, project, made));
        if (beside) {
            all(made, about, STYLED_OPENINGS, STYLED_EVENTS, project -> shell -> styled(shell, project, made));
        }
    }

    /** Makes a page in a window, from a project in which nothing was read yet. */
    private interface Maker {
        Page make(Shell shell) throws Exception;
    }

    private interface Makers {
        Maker from(Project project);
    }

    private Page canvas(Shell shell, Project project, BenchProject made) throws Exception {
        return new CanvasPage(shell, font, project, made.document(), project.text(made.document()));
    }

    private Page styled(Shell shell, Project project, BenchProject made) throws Exception {
        return new StyledPage(shell, font, project.text(made.document()),
                project.annotations(made.document(), BenchSession.SARA).index());
    }

    private void all(BenchProject made, Object[] about, int openings, int events, Makers makers) throws Exception {
        Took[] opened = new Took[openings];
        Took[] complete = new Took[openings];
        Page page = null;
        Project project = null;
        for (int i = -1; i < openings; i++) {
            if (page != null) {
                page.close();
                project.close();
            }
            project = made.open();
            Page[] shown = new Page[1];
            Maker maker = makers.from(project);
            long begin = System.nanoTime();
            Took took = open(shown, maker);
            page = shown[0];
            if (i >= 0) {
                opened[i] = took;
                complete[i] = clock.untilPainted(begin, page::isComplete);
            } else {
                clock.untilPainted(begin, page::isComplete);
            }
        }
        print(page.name(), "open", about, Figure.of(opened));
        print(page.name(), "open_annotated", about, Figure.of(complete));
        String text = project.text(made.document());
        Page shown = page;
        shown.control().forceFocus();
        hands.pointAt(shown.control());
        scroll(shown, text, about, events);
        mark(shown, text, about, events);
        page.close();
        project.close();
        if (shown instanceof CanvasPage) {
            heap(made, about, text);
        }
    }

    private Took open(Page[] shown, Maker maker) {
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1_000, 900);
        shell.open();
        shell.forceActive();
        clock.settle();
        return clock.measure(() -> {
            try {
                shown[0] = maker.make(shell);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            clock.watch(shown[0].control());
            shell.layout();
        }, () -> 0);
    }

    private void scroll(Page page, String text, Object[] about, int events) {
        SplittableRandom random = new SplittableRandom(7);
        page.jump(text.length() / 3);
        if (text.length() < CHARACTERS / 2) {
            // A report is at its end after a few turns of the wheel, and nothing would be painted.
            return;
        }
        figure("scroll_line", about, events, i -> hands::wheelDown, page);
        figure("scroll_page", about, events, i -> () -> hands.key("Next"), page);
        figure("jump", about, events, i -> {
            int offset = random.nextInt(text.length());
            return () -> page.jump(offset);
        }, page);
    }

    /** Each time another word is selected and then marked by the key P. */
    private void mark(Page page, String text, Object[] about, int events) {
        SplittableRandom random = new SplittableRandom(8);
        Words words = Words.of(text);
        figure("mark", about, events, i -> {
            TextRange word = words.at(random.nextInt(text.length())).orElse(new TextRange(0, 1));
            // Its own paint comes with the screen's next picture, and would be taken for the mark's.
            clock.measure(() -> page.select(word), () -> 0);
            clock.rest();
            return () -> hands.key("p");
        }, page);
    }

    /** Measures and prints. Where a peer does not paint any more that is its figure, and the run goes on. */
    private void figure(String name, Object[] about, int events, IntFunction<Runnable> action, Page page) {
        try {
            print(page.name(), name, about, repeat(events, action, page));
        } catch (NothingPaintedException e) {
            if (page instanceof CanvasPage) {
                throw e;
            }
            print(name, about, "api", page.name(), "failed", e.getMessage());
        }
    }

    private Figure repeat(int events, IntFunction<Runnable> action, Page page) {
        Took[] taken = new Took[events];
        int warm = page instanceof CanvasPage ? WARM : STYLED_WARM;
        for (int i = -warm; i < events; i++) {
            Took took = clock.measure(action.apply(i), page::durableAt);
            if (i >= 0) {
                taken[i] = took;
            }
        }
        return Figure.of(taken);
    }

    /** What an open page holds beside the project's own data, after a look at a hundred places. */
    private void heap(BenchProject made, Object[] about, String text) throws Exception {
        try (Project project = made.open()) {
            project.annotations(made.document(), BenchSession.SARA).index();
            long before = Figures.used();
            Page[] shown = new Page[1];
            open(shown, shell -> canvas(shell, project, made));
            clock.until(shown[0]::isComplete);
            for (int i = 0; i < FEW; i++) {
                int offset = (int) ((long) i * text.length() / FEW);
                clock.measure(() -> shown[0].jump(offset), () -> 0);
            }
            long used = Figures.used() - before;
            print("heap", about, "api", shown[0].name(), "megabytes", used / 1e6);
            shown[0].close();
        }
    }

    private void print(String api, String figure, Object[] about, Figure of) {
        print(figure, about, "api", api, "p50_ms", of.wall(), "p95_ms", of.wall95(), "cpu_p50_ms", of.cpu(),
                "cpu_p95_ms", of.cpu95(), "durable_p95_ms", of.durable95());
    }

    private void print(String figure, Object[] about, Object... more) {
        Object[] all = new Object[about.length + more.length];
        System.arraycopy(about, 0, all, 0, about.length);
        System.arraycopy(more, 0, all, about.length, more.length);
        figures.print("editor_" + figure, all);
    }
}
