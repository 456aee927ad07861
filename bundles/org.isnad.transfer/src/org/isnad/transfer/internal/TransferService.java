/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportResult;
import org.isnad.project.Project;
import org.isnad.tagset.Tagsets;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ConvertReport;
import org.isnad.transfer.ExportPresets;
import org.isnad.transfer.ExportPreview;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.Progress;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service: one importer or exporter a call, so that calls share nothing. */
@Component
public final class TransferService implements Transfer {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TransferService.class);

    private final Formats formats;
    private final Tagsets tagsets;
    private final long memory;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    @Activate
    public TransferService(@Reference Formats formats, @Reference Tagsets tagsets) {
        this(formats, tagsets, Runtime.getRuntime().maxMemory());
    }

    /** @param memory how many bytes the program may use at most */
    public TransferService(Formats formats, Tagsets tagsets, long memory) {
        this.formats = formats;
        this.tagsets = tagsets;
        this.memory = memory;
    }

    @Override
    public long mostBytes(ImportOptions options) {
        return Math.min(options.maxBytes(), FileReading.mostBytes(memory));
    }

    @Override
    public ImportReport importFiles(Project project, List<Path> paths, ImportOptions options, Progress progress)
            throws TransferException {
        return new Importer(formats, tagsets, project, options, reading(options)).files(paths, progress);
    }

    @Override
    public void preview(Project project, List<Path> paths, ImportOptions options, Consumer<ImportPreview> sink,
            Progress progress) throws TransferException {
        new Importer(formats, tagsets, project, options, reading(options)).preview(paths, sink, progress);
    }

    @Override
    public ImportReport importBytes(Project project, byte[] content, String name, ImportOptions options)
            throws TransferException {
        return new Importer(formats, tagsets, project, options, reading(options)).bytes(content, name);
    }

    @Override
    public void previewBytes(Project project, byte[] content, String name, ImportOptions options,
            Consumer<ImportPreview> sink) throws TransferException {
        new Importer(formats, tagsets, project, options, reading(options)).preview(content, name, sink);
    }

    @Override
    public ImportResult read(byte[] content, String name, ImportOptions options) throws TransferException {
        Importer.check(formats, options);
        List<ImportResult> results = new ArrayList<>();
        reading(options).content(content, Path.of(name), Progress.NONE, preview -> results.add(preview.result()));
        return results.size() == 1 ? results.getFirst()
                : new ImportResult.Rejected("SEVERAL_DOCUMENTS", MESSAGES.text("several-documents", name, results.size()));
    }

    private FileReading reading(ImportOptions options) {
        return new FileReading(formats, options, memory, clock, random);
    }

    @Override
    public ImportReport importText(Project project, String title, String text) {
        return Importer.text(project, title, text);
    }

    @Override
    public ExportReport export(Project project, ExportRequest request, Progress progress) throws TransferException {
        return new Exporter(formats, project, request, clock).run(progress);
    }

    @Override
    public ExportPreview previewExport(Project project, ExportRequest request, Progress progress)
            throws TransferException {
        return new Exporter(formats, project, request, clock).preview(progress);
    }

    @Override
    public ExportPresets presets(Project project) {
        return new PresetFolder(project.folder());
    }

    @Override
    public ConvertReport convert(Path in, ImportOptions options, ExportRequest request, Progress progress)
            throws TransferException {
        return new Converter(formats, options, request, reading(options), in, clock.instant()).run(in, progress);
    }
}
