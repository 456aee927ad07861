/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.List;

import org.isnad.transfer.ImportReport.Added;
import org.isnad.transfer.ImportReport.Refused;

/**
 * What a conversion did.
 *
 * @param documents what was read and written, in no project
 * @param refused   files and documents that could not be read
 * @param written   files and losses
 */
public record ConvertReport(List<Added> documents, List<Refused> refused, ExportReport written) {

    public ConvertReport {
        documents = List.copyOf(documents);
        refused = List.copyOf(refused);
    }
}
