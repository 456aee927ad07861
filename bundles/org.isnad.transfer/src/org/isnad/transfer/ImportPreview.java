/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.nio.file.Path;

import org.isnad.exchange.ImportResult;

/**
 * What an import of a file would do.
 *
 * @param format id of the format that the file would be read in; empty when none knows it
 * @param bytes  size of the file
 * @param result the text and charset, or why the file would be refused; a text that the project holds already is refused
 */
public record ImportPreview(Path file, String format, long bytes, ImportResult result) {
}
