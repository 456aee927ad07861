/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.clean.Articles;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes what a page shows. Nothing is fetched: the page is parsed as it lies there, and addresses are only text. */
public final class HtmlReader implements FormatReader {

    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml");
    private static final List<String> BEGINNINGS = List.of("<!doctype html", "<html");
    private static final String NOWHERE = "";
    /** In UTF-16 units; a shorter article of a page is a link to another page. */
    private static final int SHORTEST_ARTICLE = 250;

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String begin = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").strip()
                .toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) || BEGINNINGS.stream().anyMatch(begin::startsWith);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        DecodedText decoded = PageCharset.decode(source.bytes(), settings.charset());
        Document page = Jsoup.parse(decoded.text(), NOWHERE);
        Map<String, String> metadata = PageMetadata.of(page);
        String title = PageMetadata.title(page);
        boolean clean = settings.options().flag(Articles.CLEAN);
        List<Element> articles = settings.options().flag(Articles.SPLIT) ? articles(page) : List.of();
        if (articles.size() > 1) {
            for (Element article : articles) {
                String own = Optional.ofNullable(article.selectFirst("h1, h2, h3, h4")).map(Element::text).orElse("");
                take(article, own, clean, decoded.charset(), metadata, source, settings, sink);
            }
        } else {
            take(page.body(), title, clean, decoded.charset(), metadata, source, settings, sink);
        }
    }

    private static void take(Element part, String title, boolean clean, String charset, Map<String, String> metadata,
            ImportSource source, ImportSettings settings, ImportSink sink) throws IOException, BadInputException {
        if (sink.cancelled()) {
            return;
        }
        VisibleText visible = new VisibleText(clean);
        String text = DecodedText.checked(visible.of(part));
        String visibleTitle = Titles.visible(title);
        Articles.take(new Imported("", visibleTitle.isEmpty() ? Titles.of(text, source.stem()) : visibleTitle, text,
                charset, metadata, List.of(), Optional.empty(), visible.notices()), source.name(), false, settings.options(),
                sink);
    }

    /** Articles that are not within others and are long enough to be one. */
    private static List<Element> articles(Document page) {
        return page.select("article").stream()
                .filter(article -> article.parents().stream().noneMatch(parent -> parent.nameIs("article")))
                .filter(article -> article.text().length() >= SHORTEST_ARTICLE).toList();
    }
}
