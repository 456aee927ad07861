/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The guide in one language. Its pages are read when first asked for, and kept. */
public final class Guide {

    /** The pages in the order of reading. */
    public static final List<String> PAGES = List.of("getting-started", "documents", "editor", "problems", "tagsets", "search", "import-export",
            "command-line", "languages");

    private static final Guide ENGLISH = new Guide("en");
    private static final Guide ARABIC = new Guide("ar");

    private final String language;
    private List<GuidePage> pages;

    private Guide(String language) {
        this.language = language;
    }

    /** The Arabic guide for Arabic locales, the English one for all others. */
    public static Guide in(Locale locale) {
        return "ar".equals(locale.getLanguage()) ? ARABIC : ENGLISH;
    }

    /**
     * All pages in the order of reading.
     *
     * @throws UncheckedIOException if the bundle lacks a page
     */
    public synchronized List<GuidePage> pages() {
        if (pages == null) {
            pages = PAGES.stream().map(this::read).toList();
        }
        return pages;
    }

    public Optional<GuidePage> page(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** The pages that contain all the words, whatever their case. */
    public List<GuidePage> containing(String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return pages().stream().filter(page -> {
            String text = page.source().toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }

    private GuidePage read(String id) {
        String file = "/guide/" + language + "/" + id + ".md";
        try (InputStream stream = Guide.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("the guide lacks " + file);
            }
            String source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Node content = Parser.builder().build().parse(source);
            return new GuidePage(id, title(content, id), source, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(Node content, String id) {
        for (Node node = content.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                return plainText(heading);
            }
        }
        return id;
    }

    private static String plainText(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text piece) {
                text.append(piece.getLiteral());
            }

            @Override
            public void visit(Code piece) {
                text.append(piece.getLiteral());
            }
        });
        return text.toString();
    }
}
