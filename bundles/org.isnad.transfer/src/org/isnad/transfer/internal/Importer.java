/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.exchange.ImportSource;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.schema.Tagset;
import org.isnad.project.NewDocument;
import org.isnad.project.Original;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.tagset.Tagsets;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportOptions.Labels;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.ImportReport.Added;
import org.isnad.transfer.ImportReport.Declared;
import org.isnad.transfer.ImportReport.Refused;
import org.isnad.transfer.Progress;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.TransferException.Code;

/** One import: adds what {@link FileReading} reads, document after document, and holds one at a time. */
final class Importer implements FileReading.Taker {

    private static final String TEXT = "text";
    private static final String PASTED = "pasted";
    private static final String SAID_BEFORE = "DUPLICATE_ANNOTATIONS";
    /** Who says what a file says that names nobody, when nobody imports. */
    static final Annotator NOBODY = Annotator.named("imported");

    /** A project that takes nothing now will not take the next file either; each try might wait for another process. */
    private static final Set<ProjectProblem> CLOSED = EnumSet.of(ProjectProblem.HELD, ProjectProblem.READ_ONLY,
            ProjectProblem.NEWER_VERSION, ProjectProblem.NOT_WRITABLE);

    private static final Set<Content> ANNOTATIONS = EnumSet.of(Content.SPANS, Content.RELATIONS, Content.GROUPS,
            Content.DOCUMENT_ANNOTATIONS);
    private static final MessageBundle MESSAGES = MessageBundle.beside(Importer.class);
    private static final Logger LOGGER = System.getLogger(Importer.class.getName());

    private final Project project;
    private final ImportOptions options;
    private final Tagsets tagsets;
    private final IdSource ids;
    private final SourceLabels found = new SourceLabels("labels");
    private final FileReading reading;
    private final List<Added> added = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Optional<Refused> closed = Optional.empty();
    /** The file that is being read, where it is to be kept. */
    private Optional<ImportSource> source = Optional.empty();
    /** Its bytes, for all documents that are read from it; null before they are needed. */
    private Original original;
    /** Whether a document has come in, now or before, so that its labels are the project's. */
    private boolean arrived;

    Importer(Formats formats, Tagsets tagsets, Project project, ImportOptions options, FileReading reading)
            throws TransferException {
        this.project = project;
        this.options = options;
        this.tagsets = tagsets;
        this.ids = reading.ids();
        this.reading = reading;
        check(formats, options);
    }

    /** @throws TransferException if the options name a format, an option of it, or a charset that is not there */
    static void check(Formats formats, ImportOptions options) throws TransferException {
        if (options.format().isPresent()) {
            checkFormat(formats, options.format().get());
            checkOptions(formats.format(options.format().get()).orElseThrow(), options);
        }
        if (options.charset().isPresent()) {
            checkCharset(options.charset().get());
        }
    }

    ImportReport files(List<Path> paths, Progress progress) {
        reading.each(paths, new UntilClosed(progress), this);
        return report();
    }

    void preview(List<Path> paths, Consumer<ImportPreview> sink, Progress progress) {
        reading.each(paths, progress, document -> sink.accept(foretellSafely(document)));
    }

    void preview(byte[] content, String name, Consumer<ImportPreview> sink) {
        reading.content(content, Path.of(name), Progress.NONE, document -> sink.accept(foretellSafely(document)));
    }

    ImportReport bytes(byte[] content, String name) {
        reading.content(content, Path.of(name), Progress.NONE, this);
        return report();
    }

    /** A pasted report has no file to be detected; it is text already. */
    static ImportReport text(Project project, String title, String text) {
        if (text.isBlank()) {
            return new ImportReport(List.of(),
                    List.of(new Refused(PASTED, "EMPTY_FILE", MESSAGES.text("empty-paste"))));
        }
        String name = title.isBlank() ? text.strip().lines().findFirst().orElse(PASTED) : title;
        try {
            Document document = project.add(
                    new NewDocument(name, name, "", TEXT, StandardCharsets.UTF_8.name(), text, Map.of()));
            return new ImportReport(List.of(new Added(PASTED, document, 0, Optional.empty(), List.of())), List.of());
        } catch (ProjectException e) {
            return new ImportReport(List.of(), List.of(refusal(PASTED, e)));
        }
    }

    private ImportReport report() {
        boolean adds = options.labels() == Labels.ADD && arrived && closed.isEmpty();
        Declared declared = adds ? found.addTo(project, tagsets) : Declared.NOTHING;
        return new ImportReport(added, refused, declared);
    }

    /** What a format of annotations says is in the project; of one that has only text, more may be wanted than that. */
    @Override
    public void begins(ImportSource file, Format format) {
        boolean annotates = format.holds().stream().anyMatch(ANNOTATIONS::contains);
        source = annotates ? Optional.empty() : Optional.of(file);
        original = null;
    }

    private Optional<Original> original() throws IOException {
        if (source.isPresent() && original == null) {
            original = new Original(source.get().name(), source.get().bytes());
        }
        return Optional.ofNullable(original);
    }

    @Override
    public void declare(Tagset labels) {
        if (options.labels() == Labels.ADD && options.mapping().isEmpty()) {
            found.declare(labels);
        }
    }

    @Override
    public void stopped(Path file, int further) {
        String why = closed.map(Refused::message).orElseGet(() -> MESSAGES.text("stopped-by-user"));
        refused.add(new Refused(file.toString(), closed.map(Refused::code).orElse("CANCELLED"),
                MESSAGES.text("stopped", file.toString(), further, why)));
    }

    @Override
    public void take(ImportPreview file) {
        String path = file.file().toString();
        switch (file.result()) {
            case Rejected no -> refused.add(new Refused(path, no.code(), no.reason()));
            case Imported read -> {
                try {
                    added.add(add(file, read));
                } catch (ProjectException e) {
                    Refused no = refusal(path, e);
                    refused.add(no);
                    closed = CLOSED.contains(e.problem()) ? Optional.of(no) : Optional.empty();
                } catch (IOException e) {
                    refused.add(new Refused(path, "NOT_READABLE",
                            MESSAGES.text("original-failed", path, String.valueOf(e.getMessage()))));
                } catch (AnnotatorNameException e) {
                    refused.add(new Refused(path, "ANNOTATOR", e.message(MessageBundle.userLocale())));
                } catch (SaidBeforeException e) {
                    refused.add(new Refused(path, SAID_BEFORE, e.getMessage()));
                } catch (StaleChangeException e) {
                    refused.add(new Refused(path, "CHANGED", MESSAGES.text("changed-meanwhile", read.title())));
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    // whatever a file managed to break: the documents before and after it come in all the same
                    refused.add(failure(path, e));
                }
            }
        }
    }

    private static Refused failure(String path, Throwable e) {
        LOGGER.log(Level.WARNING, path, e);
        return new Refused(path, "DOCUMENT_FAILED", MESSAGES.text("document-failed", path, e.toString()));
    }

    private Added add(ImportPreview file, Imported read)
            throws ProjectException, StaleChangeException, SaidBeforeException, IOException {
        String path = file.file().toString();
        String name = read.name().isEmpty() ? file.file().getFileName().toString() : read.name();
        Arrival arrival = arrival(read, Set.of());
        Document document;
        try {
            document = project.add(new NewDocument(name, read.title(), path, file.format(), read.charset(), read.text(),
                    read.metadata(), original()), arrival.said());
        } catch (ProjectException e) {
            Optional<Document> same = e.problem() == ProjectProblem.DUPLICATE_DOCUMENT && arrival.count() > 0
                    ? project.sameText(read.text()) : Optional.empty();
            // An import that was killed after this document may not have come to its labels.
            if (e.problem() == ProjectProblem.DUPLICATE_DOCUMENT) {
                see(arrival);
            }
            if (same.isEmpty()) {
                throw e;
            }
            document = same.get();
            arrival = annotate(document, read);
        }
        see(arrival);
        return new Added(path, document, arrival.count(), read.unit(), arrival.notices());
    }

    private void see(Arrival arrival) {
        arrived = true;
        if (options.labels() == Labels.ADD) {
            arrival.said().values().forEach(found::see);
        }
    }

    private Arrival arrival(Imported read, Set<AnnotationId> taken) {
        return new Arrival(read, options.annotator().orElse(NOBODY), false, options.mapping(), taken, ids);
    }

    /** Brings annotations to a document that is there, for those who have said nothing about it yet. */
    private Arrival annotate(Document document, Imported read)
            throws ProjectException, StaleChangeException, SaidBeforeException {
        Set<AnnotationId> taken = new HashSet<>();
        List<Annotator> there = project.annotators(document.id());
        for (Annotator annotator : there) {
            project.glance(document.id(), annotator).annotations().forEach(each -> taken.add(each.id()));
        }
        Arrival arrival = arrival(read, taken);
        List<Annotator> again = arrival.leaveOut(there, document.id());
        if (arrival.count() == 0) {
            throw new SaidBeforeException(saidBefore(read, document, again));
        }
        List<Change> changes = new ArrayList<>();
        arrival.said().forEach((who, all) -> all
                .forEach(annotation -> changes.add(AnnotationChange.add(document.id(), who, annotation))));
        project.apply(new ChangeList(changes));
        return arrival;
    }

    private ImportPreview foretellSafely(ImportPreview file) {
        try {
            return foretell(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Refused no = failure(file.file().toString(), e);
            return new ImportPreview(file.file(), file.format(), file.bytes(), new Rejected(no.code(), no.message()));
        }
    }

    /** As a file will come in, as far as it can be known: what is left out is left out, the rest is noticed. */
    private ImportPreview foretell(ImportPreview file) {
        if (file.result() instanceof Imported read) {
            try {
                return new ImportPreview(file.file(), file.format(), file.bytes(), foretell(read));
            } catch (AnnotatorNameException e) {
                return new ImportPreview(file.file(), file.format(), file.bytes(),
                        new Rejected("ANNOTATOR", e.message(MessageBundle.userLocale())));
            }
        }
        return file;
    }

    private ImportResult foretell(Imported read) {
        Arrival arrival = arrival(read, Set.of());
        Optional<Document> same = project.sameText(read.text());
        if (same.isPresent()) {
            List<Annotator> again = arrival.leaveOut(project.annotators(same.get().id()), same.get().id());
            if (arrival.count() == 0) {
                return again.isEmpty() ? duplicate(read, same.get())
                        : new Rejected(SAID_BEFORE, saidBefore(read, same.get(), again));
            }
        }
        List<Said> said = new ArrayList<>();
        arrival.said().forEach((who, all) -> said.add(new Said(who.name(), all)));
        return new Imported(read.name(), read.title(), read.text(), read.charset(), read.metadata(), said, read.unit(),
                arrival.notices());
    }

    private static Rejected duplicate(Imported read, Document same) {
        ProjectException duplicate = new ProjectException(ProjectProblem.DUPLICATE_DOCUMENT, null, read.title(),
                same.id(), same.title());
        return new Rejected(duplicate.problem().name(), duplicate.message(MessageBundle.userLocale()));
    }

    private static String saidBefore(Imported read, Document document, List<Annotator> again) {
        return MESSAGES.text("all-said-before", read.title(), document.id().value(),
                again.stream().map(Annotator::name).collect(Collectors.joining(", ")));
    }

    /** Everybody in a file has annotated its document before. */
    private static final class SaidBeforeException extends Exception {

        private static final long serialVersionUID = 1L;

        SaidBeforeException(String message) {
            super(message);
        }
    }

    private static void checkFormat(Formats formats, String id) throws TransferException {
        try {
            formats.reader(id);
        } catch (FormatException e) {
            boolean declared = formats.format(id).filter(Format::reads).isPresent();
            throw new TransferException(declared ? Code.PLUGIN_FAILED : Code.UNKNOWN_FORMAT, e.getMessage(), e);
        }
    }

    private static void checkOptions(Format format, ImportOptions options) throws TransferException {
        try {
            FormatSettings.of(format.readingOptions(), options.options());
        } catch (FormatException e) {
            throw new TransferException(Code.BAD_OPTION, e.getMessage(), e);
        }
    }

    private static void checkCharset(String name) throws TransferException {
        try {
            Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new TransferException(Code.UNKNOWN_CHARSET, MESSAGES.text("unknown-charset", name), e);
        }
    }

    private static Refused refusal(String path, ProjectException e) {
        return new Refused(path, e.problem().name(), e.message(MessageBundle.userLocale()));
    }

    /** Stops when the user does, or when the project takes no more. */
    private final class UntilClosed implements Progress {

        private final Progress progress;

        UntilClosed(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void step(String what, int done, int total) {
            progress.step(what, done, total);
        }

        @Override
        public boolean cancelled() {
            return closed.isPresent() || progress.cancelled();
        }
    }
}
