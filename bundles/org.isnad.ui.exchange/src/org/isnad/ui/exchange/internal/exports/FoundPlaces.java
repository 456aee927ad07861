/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.transfer.Passages;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.TransferException.Code;
import org.isnad.ui.ExportScope;
import org.isnad.ui.ExportScope.UnknownPlacesException;
import org.isnad.ui.exchange.internal.Texts;

/** The places of a scope, found once: the preview, the trial and the export are about the same ones. */
final class FoundPlaces {

    private final ExportScope scope;
    private Passages passages;

    FoundPlaces(ExportScope scope) {
        this.scope = scope;
    }

    /** Finds them when they are asked for first. Not for the UI thread. */
    synchronized Passages get(BooleanSupplier cancelled) throws TransferException {
        if (passages == null) {
            try {
                Optional<Map<DocumentId, List<TextRange>>> places = scope.places(cancelled);
                passages = new Passages(places.orElseThrow(
                        () -> new TransferException(Code.CANCELLED, Texts.text("losses.cancelled"), null)));
            } catch (UnknownPlacesException e) {
                throw new TransferException(Code.NOT_READABLE, e.getMessage(), e);
            }
        }
        return passages;
    }
}
