/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
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
    /** Settings that programs put before the text. */
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?:[\\w-]+:.*\\R|[ \\t-].*\\R|\\R)+---\\R");

    private static final MessageBundle MESSAGES = MessageBundle.beside(MarkdownReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        DecodedText decoded = DecodedText.of(source.bytes(), settings.charset());
        String markdown = FRONT_MATTER.matcher(decoded.text()).replaceFirst("");
        List<Notice> notices = markdown.length() == decoded.text().length() ? List.of()
                : List.of(new Notice(1, 1, MESSAGES.text("front-matter")));
        Plain plain = new Plain();
        Parser.builder().build().parse(markdown).accept(plain);
        String text = DecodedText.checked(plain.text.toString());
        sink.take(new Imported("", plain.title.isEmpty() ? Titles.of(text, source.stem()) : Titles.visible(plain.title),
                text, decoded.charset(), Map.of(), List.of(), Optional.empty(), notices));
    }

    private static final class Plain extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private String title = "";

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineEnd) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineEnd) {
            text.append('\n');
        }

        @Override
        public void visit(FencedCodeBlock code) {
            line(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            line(code.getLiteral());
        }

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            int begin = text.length();
            block(heading);
            title = title.isEmpty() ? text.substring(begin).strip() : title;
        }

        private void block(Block block) {
            for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(this);
            }
            line("");
        }

        private void line(String code) {
            text.append(code);
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
