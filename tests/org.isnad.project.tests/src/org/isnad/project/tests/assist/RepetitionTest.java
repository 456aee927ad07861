/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.assist.Repetition;
import org.isnad.project.assist.Repetition.Place;
import org.isnad.project.assist.Repetition.Standing;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private final IdSource ids = new IdSource(new SteppingClock(), Seeded.random(2));
    private Project project;

    @BeforeEach
    void aProject() throws Exception {
        project = make.create(folder);
    }

    @AfterEach
    void close() {
        project.close();
    }

    /** A text with one range between { and } and others between [ and ]. */
    private record Marked(String text, TextRange pattern, List<TextRange> others) {

        static Marked of(String marked) {
            StringBuilder text = new StringBuilder();
            List<TextRange> others = new ArrayList<>();
            TextRange pattern = null;
            int begin = 0;
            for (char sign : marked.toCharArray()) {
                switch (sign) {
                    case '{', '[' -> begin = text.length();
                    case '}' -> pattern = new TextRange(begin, text.length());
                    case ']' -> others.add(new TextRange(begin, text.length()));
                    default -> text.append(sign);
                }
            }
            return new Marked(text.toString(), pattern, others);
        }
    }

    private List<Place> places(Document document, SpanData pattern, boolean proclitics) throws Exception {
        return Repetition.of(project, Projects.SARA, pattern, project.text(document.id())).orElseThrow()
                .in(List.of(document.id()), proclitics, id -> true);
    }

    private static List<TextRange> standing(List<Place> places, Standing standing) {
        return places.stream().filter(place -> place.standing() == standing).map(Place::range).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {أحمد} و [احمد] و [أَحْمَد] و [أحـــمد] وأحمدون              ; false
            {داعش} ثم [د.ا.ع.ش] ثم داعشي                                 ; false
            {القبض} [القبـ.ـض] قبض                                       ; false
            {الرياض} والرياض بالرياض [الرياض]                            ; false
            {الرياض} و[الرياض] ب[الرياض] وب[الرياض] ل[لرياض] المدينة     ; true
            و{زيد} قال [زيد] وب[زيد] زيدان                               ; true
            {محمد علي} [مُحَمَّد  علي] محمد، علي، [محمد على]             ; false
            {تنظيم “داعش”} و[تنظيم «داعش»] وتنظيم داعش                   ; true
            {ISIS} [isis] isi                                            ; false
            """)
    void findsWhatFoldsToTheSame(String marked, boolean proclitics) throws Exception {
        Marked text = Marked.of(marked);
        Document document = make.add(project, "a", text.text());
        SpanData pattern = make.mark(project, document, "PERS", text.pattern());

        List<Place> found = places(document, pattern, proclitics);

        assertEquals(text.others(), standing(found, Standing.FREE));
        assertEquals(List.of(text.pattern()), standing(found, Standing.MARKED));
    }

    @ParameterizedTest
    @CsvSource({ "أح{مد} علي", "{أحمد ع}لي", "أحمد{ ، }علي" })
    void nothingRepeatsAPartOfAWord(String marked) throws Exception {
        Marked text = Marked.of(marked);
        Document document = make.add(project, "a", text.text());

        Optional<Repetition> repetition = Repetition.of(project, Projects.SARA, make.entity("PERS", text.pattern()),
                project.text(document.id()));

        assertTrue(repetition.isEmpty());
    }

    @Test
    void saysWhichPlacesAreTaken() throws Exception {
        Document document = make.add(project, "a", "زيد علي. زيد عمرو. زيد بكر");
        SpanData pattern = make.mark(project, document, "PERS", new TextRange(0, 3));
        make.mark(project, document, "ORG", new TextRange(8, 11));
        // Crosses the second place: the layer allows nesting only.
        make.mark(project, document, "ORG", new TextRange(10, 17));

        List<Place> found = places(document, pattern, false);

        assertEquals(List.of(Standing.MARKED, Standing.TAKEN, Standing.FREE),
                found.stream().map(Place::standing).toList());
    }

    @Test
    void marksAllOfAProjectAsOneStep() throws Exception {
        Document first = make.add(project, "a", "زيد هنا وزيد هناك");
        Document second = make.add(project, "b", "عند زَيْد");
        SpanData pattern = make.mark(project, first, "PERS", new TextRange(0, 3));
        Repetition repetition = Repetition.of(project, Projects.SARA, pattern, project.text(first.id())).orElseThrow();
        List<Place> free = repetition.in(List.of(first.id(), second.id()), true, id -> true).stream()
                .filter(place -> place.standing() == Standing.FREE).toList();

        Change undo = project.apply(repetition.change(free, ids, make.now()));

        assertEquals(2, free.size());
        assertEquals(List.of("زيد", "زيد"), words(first));
        assertEquals(List.of("زَيْد"), words(second));
        assertEquals(Map.of("tag", List.of("PERS")), project.annotations(second.id(), Projects.SARA).spans().getFirst()
                .features());
        project.apply(undo);
        assertEquals(List.of("زيد"), words(first));
        assertEquals(List.of(), words(second));
    }

    @Test
    void goesOnOnlyAsLongAsItIsTold() throws Exception {
        Document first = make.add(project, "a", "زيد");
        Document second = make.add(project, "b", "زيد معه");
        SpanData pattern = make.mark(project, first, "PERS", new TextRange(0, 3));

        List<Place> found = Repetition.of(project, Projects.SARA, pattern, "زيد").orElseThrow()
                .in(List.of(first.id(), second.id()), true, id -> id.equals(first.id()));

        assertEquals(1, found.size());
    }

    private List<String> words(Document document) throws Exception {
        String text = project.text(document.id());
        return project.annotations(document.id(), Projects.SARA).spans().stream()
                .map(span -> span.coveredText(text)).toList();
    }
}
