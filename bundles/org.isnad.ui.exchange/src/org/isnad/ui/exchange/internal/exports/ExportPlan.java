/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.Format;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.tagset.TagMapping;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.ExportRequest;

/** What the user has chosen so far, shared by the wizard's pages. Used on the UI thread. */
final class ExportPlan {

    private Format format;
    private List<DocumentId> documents = List.of();
    private Optional<Annotator> annotator = Optional.empty();
    private Map<String, String> options = Map.of();
    private Optional<TagMapping> mapping = Optional.empty();
    private Optional<FoundPlaces> places = Optional.empty();
    private Optional<ExportPreset> preset = Optional.empty();
    private Path out;

    /** Null until one is chosen. */
    Format format() {
        return format;
    }

    void setFormat(Format format) {
        this.format = format;
    }

    /** @param documents empty for all */
    void setDocuments(List<DocumentId> documents) {
        this.documents = List.copyOf(documents);
    }

    /** @param places to which the documents are restricted; empty for whole documents */
    void setPlaces(Optional<FoundPlaces> places) {
        this.places = places;
    }

    /** What the next choices begin with; empty for what they were when last something was exported. */
    Optional<ExportPreset> preset() {
        return preset;
    }

    void setPreset(Optional<ExportPreset> preset) {
        this.preset = preset;
    }

    /** What is chosen now, but for the documents and the place. */
    ExportPreset asPreset(String name) {
        return new ExportPreset(name, format.id(), annotator.map(Annotator::name), mapping.map(TagMapping::to), options);
    }

    /**
     * @param annotator whose annotations; empty for the only one there is, or for everybody's
     */
    void setAnnotator(Optional<Annotator> annotator) {
        this.annotator = annotator;
    }

    /** @param options of the format, by their ids; without those that nobody chose */
    void setOptions(Map<String, String> options) {
        this.options = Map.copyOf(options);
    }

    /** @param mapping from the project's labels to others; empty to keep them */
    void setMapping(Optional<TagMapping> mapping) {
        this.mapping = mapping;
    }

    /** Null until one is chosen. */
    Path out() {
        return out;
    }

    void setOut(Path out) {
        this.out = out;
    }

    /** What of the format's options differs from what they are when nobody chooses. */
    Map<String, String> options() {
        return options;
    }

    /** @param dryRun whether only to report what would be lost */
    PlannedExport export(boolean dryRun) {
        return planned(out, dryRun);
    }

    /** The export to look at, wherever it is to go. @param name of a file that holds all documents */
    PlannedExport preview(String name) {
        return planned(Path.of(name), true);
    }

    private PlannedExport planned(Path to, boolean dryRun) {
        return new PlannedExport(new ExportRequest(format.id(), to, documents, annotator, dryRun, options, mapping),
                places);
    }
}
