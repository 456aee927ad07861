/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.text.message.MessageBundle;

/** Takes the text of Markdown (CommonMark 0.31) as a reader would see it. */
public final class MarkdownReader implements FormatReader {

    private static final Set<String> ENDINGS = Set.of("md", "markdown");
    private static final String FENCE = "---";
    private static final Pattern LINE = Pattern.compile("\\G(.*+)\\R");
    /** A name with its value, more of a value, an item of a list, or nothing. */
    private static final Pattern SETTING = Pattern.compile("[\\w-]++:.*+|[ \\t-].*+|");
    /** Of lists and quotations within each other, and as many of links and emphasis; files of people have a few. */
    private static final int DEEPEST = 200;

    private static final MessageBundle MESSAGES = MessageBundle.beside(MarkdownReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        DecodedText decoded = DecodedText.of(source.bytes(), settings.charset());
        int begin = endOfFrontMatter(decoded.text());
        MarkdownText markdown = new MarkdownText(DEEPEST);
        Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build()
                .parse(decoded.text().substring(begin)).accept(markdown);
        List<Notice> notices = new ArrayList<>();
        if (begin > 0) {
            notices.add(new Notice(1, 1, MESSAGES.text("front-matter")));
        }
        notices.addAll(markdown.notices());
        String text = DecodedText.checked(markdown.text());
        sink.take(new Imported("", markdown.title().isEmpty() ? Titles.of(text, source.stem())
                : Titles.visible(markdown.title()), text, decoded.charset(), Map.of(), List.of(), Optional.empty(),
                notices));
    }

    /** Where the settings end that programs put before the text; 0 if there are none. Line for line: they may be long. */
    private static int endOfFrontMatter(String markdown) {
        Matcher line = LINE.matcher(markdown);
        boolean within = line.lookingAt() && line.group(1).equals(FENCE);
        while (within && line.find()) {
            if (line.group(1).equals(FENCE)) {
                return line.end();
            }
            within = SETTING.matcher(line.group(1)).matches();
        }
        return 0;
    }
}
