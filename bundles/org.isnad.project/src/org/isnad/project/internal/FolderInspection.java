/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.ClaimId;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.SafeName;
import org.isnad.model.SpanData;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.Recovery;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.project.internal.journal.Journal;
import org.isnad.text.Reanchoring;

/** Looks at the files of a project as files: what is there, and what does not belong there. */
public final class FolderInspection {

    /** What file managers leave behind without asking. */
    private static final Set<String> HARMLESS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep");

    private final Project project;
    private final Layout layout;
    private final Storage storage;
    private final Recovery recovery;
    private final Originals originals;
    private final Set<String> closed = new TreeSet<>();

    /** Looks with the project's own eyes, so that both see the same. */
    public FolderInspection(Project project) {
        this.project = project;
        this.layout = new Layout(project.folder());
        this.storage = project instanceof FolderProject folder ? folder.storage() : new DiskStorage();
        this.recovery = project.recovery();
        this.originals = new Originals(layout, storage, new AtomicWriter(storage));
    }

    /**
     * A file or folder that has no place in the project.
     *
     * @param file     below the project's folder
     * @param document the document that it would belong to if there were one; otherwise empty
     */
    public record Stray(String file, String document) {
    }

    public String description(DocumentId document) {
        return layout.name(layout.description(document));
    }

    public String text(DocumentId document) {
        return layout.name(layout.text(document));
    }

    /** Whether another program gave the document a text while a correction of this one was not saved. */
    public boolean hasTwoTexts(DocumentId document) {
        return project instanceof FolderProject folder && folder.hasTwoTexts(document);
    }

    public String earlierText(DocumentId document, String textHash) {
        return layout.name(layout.earlier(document, textHash));
    }

    /** The file of a document's original that is missing or altered; empty if all is well, or none was kept. */
    public Optional<String> damagedOriginal(DocumentId document) {
        try {
            return originals.problem(document).map(layout::name);
        } catch (IOException e) {
            return Optional.of(layout.name(layout.originalNote(document)));
        }
    }

    public String registry() {
        return layout.name(layout.registry());
    }

    public String claim(ClaimId claim) {
        return layout.name(layout.claim(claim));
    }

    /** The claims that have a file. */
    public List<ClaimId> claims() throws ProjectException {
        return list(layout.claims()).stream().flatMap(file -> Layout.claim(file.getFileName().toString()).stream())
                .toList();
    }

    /**
     * How surely the annotations of a file can be found again that belongs to an earlier text of its document.
     *
     * @return the confidence of the least certain one; nothing if the file is none of that kind
     */
    public Optional<Double> confidence(DocumentId document, AnnotatorId annotator) {
        try {
            AnnotationsContent content = XmlFile.read(StoredForm.ANNOTATIONS,
                    storage.read(layout.annotations(annotator, document))).value();
            Optional<String> former = project instanceof FolderProject folder
                    ? folder.keptText(document, content.textHash()) : Optional.empty();
            if (former.isEmpty()) {
                return Optional.empty();
            }
            Reanchoring reanchoring = new Reanchoring(former.get(), project.text(document));
            return Optional.of(content.annotations().stream().filter(SpanData.class::isInstance)
                    .mapToDouble(span -> reanchoring.anchor(((SpanData) span).ranges()).confidence()).min().orElse(1));
        } catch (IOException | ProjectException | DamagedFileException | NewerVersionException
                | IndexOutOfBoundsException e) {
            // Then it cannot be found again; the finding about the file itself says what is wrong.
            return Optional.empty();
        }
    }

    /**
     * Makes annotations of an earlier text those of the document's text, durably.
     *
     * @throws ProjectException as {@link Project#apply}
     */
    public static void adopt(Project project, DocumentId document, Annotator annotator) throws ProjectException {
        ((FolderProject) project).adopt(document, annotator);
    }

    public String annotations(DocumentId document, AnnotatorId annotator) {
        return layout.name(layout.annotations(annotator, document));
    }

    public String annotator(String id) {
        return layout.name(layout.annotator(new AnnotatorId(id)));
    }

    /** Whether annotations could not be read because they belong to another text. */
    public static boolean isOfOtherText(ProjectException problem) {
        return problem.getCause() instanceof DamagedFileException damaged && damaged.reason() == Reason.OTHER_TEXT;
    }

    /** Why a file could not be read though it is there: {@code denied}, or what the system says; empty otherwise. */
    public static Optional<String> obstacle(ProjectException problem) {
        return problem.getCause() instanceof IOException e ? obstacle(e) : Optional.empty();
    }

    private static Optional<String> obstacle(IOException e) {
        return e instanceof NoSuchFileException || e instanceof CharacterCodingException ? Optional.empty()
                : Optional.of(Problems.reasonOrDetail(e));
    }

    /** Whether the annotator's folder as a whole may not be looked into; {@link #closedFolders()} then has its name. */
    public boolean isClosed(AnnotatorId annotator) {
        return isClosed(layout.annotator(annotator).getParent());
    }

    /** What is certainly not there, and cannot be seen not to be, lies behind a closed door. */
    private boolean isClosed(Path folder) {
        boolean isClosed = !storage.missing(folder.resolve(Layout.ANNOTATOR + Layout.ANNOTATOR));
        if (isClosed) {
            closed.add(layout.name(folder));
        }
        return isClosed;
    }

    /** The folders that the user has no right to look into, as far as they were met. */
    public Set<String> closedFolders() {
        return Collections.unmodifiableSet(closed);
    }

    /**
     * An annotator whose own file is not good.
     *
     * @param obstacle as {@link FolderInspection#obstacle}; empty if the file is missing or damaged
     */
    public record BadAnnotator(String id, Optional<String> obstacle) {
    }

    /** The annotators whose own file is missing, damaged or cannot be read. */
    public List<BadAnnotator> badAnnotators() throws ProjectException {
        List<BadAnnotator> bad = new ArrayList<>();
        for (Path folder : list(layout.annotations())) {
            String id = folder.getFileName().toString();
            if (Files.isDirectory(folder) && SafeName.isSafe(id) && !isClosed(folder)) {
                look(new AnnotatorId(id)).ifPresent(bad::add);
            }
        }
        return bad;
    }

    private Optional<BadAnnotator> look(AnnotatorId id) {
        try {
            boolean good = XmlFile.read(StoredForm.ANNOTATOR, storage.read(layout.annotator(id))).value().id()
                    .equals(id);
            return good ? Optional.empty() : Optional.of(new BadAnnotator(id.value(), Optional.empty()));
        } catch (IOException e) {
            return Optional.of(new BadAnnotator(id.value(), obstacle(e)));
        } catch (DamagedFileException | NewerVersionException e) {
            // What the caller wants to know is that the file is not good.
            return Optional.of(new BadAnnotator(id.value(), Optional.empty()));
        }
    }

    /** The journal if it is damaged, and those that were laid aside because they were. */
    public List<String> damagedJournals() throws ProjectException {
        List<String> damaged = new ArrayList<>();
        for (Path file : list(layout.journal())) {
            if (file.getFileName().toString().endsWith(Journal.DAMAGED)) {
                damaged.add(layout.name(file));
            }
        }
        if (damaged.isEmpty() && recovery.damage().equals(Optional.of(Recovery.Damage.ALTERED))) {
            damaged.add(layout.name(layout.journal()));
        }
        return damaged;
    }

    /** What lies among the documents and annotations and is neither. */
    public List<Stray> strays() throws ProjectException {
        List<Stray> strays = new ArrayList<>();
        for (Path folder : list(layout.documents())) {
            String id = folder.getFileName().toString();
            if (!SafeName.isSafe(id) || storage.missing(layout.description(new DocumentId(id)))) {
                strays.add(new Stray(layout.name(folder), ""));
                continue;
            }
            for (Path file : list(folder)) {
                String name = file.getFileName().toString();
                if (file.equals(layout.earlier(new DocumentId(id))) && Files.isDirectory(file)) {
                    strays.addAll(earlierStrays(new DocumentId(id)));
                } else if (!name.equals(Layout.TEXT) && !name.equals(Layout.DESCRIPTION)
                        && !name.equals(Layout.ORIGINAL)) {
                    strays.add(new Stray(layout.name(file), ""));
                }
            }
        }
        strays.addAll(strayOriginals());
        for (Path file : list(layout.claims())) {
            if (Layout.claim(file.getFileName().toString()).isEmpty()) {
                strays.add(new Stray(layout.name(file), ""));
            }
        }
        for (Path folder : list(layout.annotations())) {
            if (Files.isDirectory(folder) && SafeName.isSafe(folder.getFileName().toString())) {
                annotationStrays(folder, strays);
            } else {
                strays.add(new Stray(layout.name(folder), ""));
            }
        }
        return strays;
    }

    private List<Stray> strayOriginals() throws ProjectException {
        try {
            Set<String> named = originals.named();
            return list(layout.originals()).stream().filter(file -> !named.contains(file.getFileName().toString()))
                    .map(file -> new Stray(layout.name(file), "")).toList();
        } catch (IOException e) {
            throw Problems.notReadable(layout.originals(), e);
        }
    }

    /**
     * Texts that neither the description names that is stored, nor the one that is not saved yet, nor annotations. What a
     * save has not come to yet is none.
     */
    private List<Stray> earlierStrays(DocumentId id) throws ProjectException {
        Optional<Set<String>> needed = new NamedTexts(layout, storage).of(id);
        if (needed.isEmpty() || project.dirty(id)) {
            return List.of();
        }
        Set<Path> named = new HashSet<>();
        try {
            DocumentData stored = XmlFile.read(StoredForm.DOCUMENT, storage.read(layout.description(id))).value();
            stored.earlier().forEach(hash -> named.add(layout.earlier(id, hash)));
            project.description(id).earlier().forEach(hash -> named.add(layout.earlier(id, hash)));
        } catch (IOException | ProjectException | DamagedFileException | NewerVersionException e) {
            // A finding of its own says so; nobody knows then which texts it names.
            return List.of();
        }
        return list(layout.earlier(id)).stream().filter(file -> !named.contains(file)
                && !needed.get().contains(file.getFileName().toString().replace(Layout.TXT, ""))).map(file -> new Stray(layout.name(file), "")).toList();
    }

    private void annotationStrays(Path folder, List<Stray> strays) throws ProjectException {
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (name.equals(Layout.ANNOTATOR)) {
                continue;
            }
            String id = name.endsWith(Layout.XML) ? name.substring(0, name.length() - Layout.XML.length()) : "";
            if (!SafeName.isSafe(id)) {
                strays.add(new Stray(layout.name(file), ""));
            } else if (storage.missing(layout.description(new DocumentId(id)))) {
                strays.add(new Stray(layout.name(file), id));
            }
        }
    }

    private List<Path> list(Path folder) throws ProjectException {
        if (!Files.isDirectory(folder) || isClosed(folder)) {
            return List.of();
        }
        try {
            return storage.list(folder).stream().filter(path -> !HARMLESS.contains(path.getFileName().toString()))
                    .toList();
        } catch (AccessDeniedException e) {
            closed.add(layout.name(folder));
            return List.of();
        } catch (IOException e) {
            throw Problems.notReadable(folder, e);
        }
    }
}
