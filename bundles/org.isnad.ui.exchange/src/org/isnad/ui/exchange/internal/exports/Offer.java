/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.Optional;

import org.isnad.ui.ExportScope;

/**
 * What may be exported beside whole documents.
 *
 * @param chosen whether it is, unless the user chooses otherwise
 */
public record Offer(Optional<ExportScope> scope, boolean chosen) {
}
