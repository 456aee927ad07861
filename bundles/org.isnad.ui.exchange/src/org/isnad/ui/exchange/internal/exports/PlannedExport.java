/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.Optional;

import org.isnad.project.Project;
import org.isnad.transfer.ExportPreview;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.Progress;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;
import org.isnad.ui.Services;

/** An export as it was chosen at a moment, to be done on another thread. */
record PlannedExport(ExportRequest request, Optional<FoundPlaces> places) {

    ExportReport run(Project project, Progress progress) throws TransferException {
        return Services.get(Transfer.class).export(project, whole(progress), progress);
    }

    ExportPreview preview(Project project, Progress progress) throws TransferException {
        return Services.get(Transfer.class).previewExport(project, whole(progress), progress);
    }

    private ExportRequest whole(Progress progress) throws TransferException {
        return places.isEmpty() ? request : request.within(places.get().get(progress::cancelled));
    }
}
