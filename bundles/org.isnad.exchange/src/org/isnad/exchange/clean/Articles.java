/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.clean;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.support.Titles;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Takes apart and cleans a text that was read, where the user wants it by the options {@value #SPLIT} and {@value #CLEAN};
 * otherwise it stays as it is. A removal is named, so that a preview offers it before anything comes in.
 */
public final class Articles {

    /** The option to tell apart several reports of one file. */
    public static final String SPLIT = "split";
    /** The option to remove doubled captions and what belongs to the page. */
    public static final String CLEAN = "clean";

    private static final MessageBundle MESSAGES = MessageBundle.beside(Articles.class);

    private Articles() {
    }

    /**
     * Gives the sink what there is in a text about which nothing is said yet.
     *
     * @param linesAreTheFiles whether the text's lines are those of the file, so that notices can name them
     */
    public static void take(Imported whole, String fileName, boolean linesAreTheFiles, FormatSettings options,
            ImportSink sink) throws IOException {
        String text = whole.text();
        List<TextRange> parts = options.flag(SPLIT) ? Splitting.parts(text) : List.of(new TextRange(0, text.length()));
        for (TextRange part : parts) {
            if (sink.cancelled()) {
                return;
            }
            int linesBefore = linesAreTheFiles ? (int) text.substring(0, part.begin()).lines().count() : -1;
            sink.take(article(whole, part, parts.size(), fileName, linesBefore, options.flag(CLEAN)));
        }
    }

    /** @param linesBefore of the file; -1 if its lines are others */
    private static Imported article(Imported whole, TextRange part, int parts, String fileName, int linesBefore,
            boolean clean) {
        String text = part.covered(whole.text());
        List<Notice> notices = new ArrayList<>(whole.notices());
        if (clean) {
            List<Cleaning.Proposal> proposals = Cleaning.proposals(text);
            String left = Cleaning.without(text, proposals);
            if (!left.isBlank()) {
                text = left;
                proposals.forEach(proposal -> notices.add(new Notice(
                        linesBefore < 0 ? 0 : linesBefore + proposal.line(), 0,
                        MESSAGES.text("removed." + proposal.reason(), proposal.text()))));
            }
        }
        String title = parts == 1 ? whole.title() : Titles.of(text, fileName);
        return new Imported(whole.name(), title, text, whole.charset(), whole.metadata(), whole.annotations(),
                whole.unit(), notices);
    }
}
