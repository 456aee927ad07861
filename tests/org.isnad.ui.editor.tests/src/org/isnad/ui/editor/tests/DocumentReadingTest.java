/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Display;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.editor.internal.read.DocumentReading;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document is read beside the UI thread, its text first. */
@ExtendWith(OnDisplay.class)
class DocumentReadingTest {

    private static final DocumentId DOCUMENT = new DocumentId("doc");

    private final CountDownLatch textMayCome = new CountDownLatch(1);
    private final CountDownLatch annotationsMayCome = new CountDownLatch(1);
    private final List<String> told = new ArrayList<>();
    private Thread reader;
    private ProjectException problem;

    @Test
    void tellsTheTextWhileTheAnnotationsAreStillRead() {
        begin();
        assertEquals(List.of(), told, "what takes long is not waited for");
        textMayCome.countDown();
        Waiting.until("the text", () -> told.equals(List.of("text")));
        annotationsMayCome.countDown();
        Waiting.until("the annotations", () -> told.equals(List.of("text", "annotations")));
        assertEquals(false, reader == Thread.currentThread());
    }

    @Test
    void whatIsThereAtOnceIsToldAtOnce() {
        textMayCome.countDown();
        annotationsMayCome.countDown();
        begin();
        Waiting.until("both", () -> told.equals(List.of("text", "annotations")));
    }

    @Test
    void tellsWhyATextCannotBeRead() {
        problem = new ProjectException(ProjectProblem.NO_SUCH_DOCUMENT, null, "doc");
        textMayCome.countDown();
        begin();
        Waiting.until("the problem", () -> told.equals(List.of("NO_SUCH_DOCUMENT")));
    }

    private void begin() {
        DocumentReading.begin(project(), DOCUMENT, "doc", Display.getCurrent(), new DocumentReading.Listener() {

            @Override
            public void text(String text) {
                told.add(text);
            }

            @Override
            public void failed(ProjectException failure) {
                told.add(failure.problem().name());
            }

            @Override
            public void annotations() {
                told.add("annotations");
            }
        });
    }

    /** A project whose disk is as slow as the test wants. */
    private Project project() {
        return (Project) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Project.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                case "read" -> ((Callable<?>) arguments[0]).call();
                case "text" -> text();
                case "follow" -> null;
                case "tagset" -> Tagsets.shipped().find("news").orElseThrow();
                case "entities" -> List.of();
                case "annotators" -> List.of(Annotator.named("Sara"));
                case "annotations" -> {
                    annotationsMayCome.await();
                    yield null;
                }
                default -> throw new AssertionError(method);
                });
    }

    private String text() throws Exception {
        reader = Thread.currentThread();
        textMayCome.await();
        if (problem != null) {
            throw problem;
        }
        return "text";
    }
}
