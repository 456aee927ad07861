/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;

/** The tokens of a document as it is now, found anew when it was changed. */
public final class LiveTokens {

    private final IDocument document;
    private final Tokenizer tokenizer;
    private long stamp = IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
    private List<Token> tokens = List.of();

    public LiveTokens(IDocument document, Tokenizer tokenizer) {
        this.document = document;
        this.tokenizer = tokenizer;
    }

    /** All tokens, ascending. */
    public List<Token> all() {
        long now = ((IDocumentExtension4) document).getModificationStamp();
        if (now != stamp) {
            tokens = tokenizer.tokens(document.get());
            stamp = now;
        }
        return tokens;
    }

    /** The tokens that share text with a range, or touch it, ascending. */
    public List<Token> touching(int begin, int end) {
        List<Token> found = all();
        int from = firstEndingAt(found, begin);
        int to = from;
        while (to < found.size() && found.get(to).offset() <= end) {
            to++;
        }
        return found.subList(from, to);
    }

    private static int firstEndingAt(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
