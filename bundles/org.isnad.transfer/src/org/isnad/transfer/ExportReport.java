/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.nio.file.Path;
import java.util.List;

import org.isnad.exchange.Loss;

/**
 * What an export did.
 *
 * @param written files in the order in which they were finished; with a dry run those that would be written
 * @param losses  what the format could not carry
 */
public record ExportReport(List<Path> written, List<Loss> losses) {

    public ExportReport {
        written = List.copyOf(written);
        losses = List.copyOf(losses);
    }
}
