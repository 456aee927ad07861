/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.util.Map;
import java.util.TreeMap;

import org.isnad.model.DocumentMetadata;
import org.isnad.exchange.support.Titles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself: by Open Graph's, Dublin Core's and schema.org's names, and those that are older. */
final class PageMetadata {

    private static final int DAY = "2022-10-17".length();

    private PageMetadata() {
    }

    static Map<String, String> of(Document page) {
        Map<String, String> metadata = new TreeMap<>();
        put(metadata, DocumentMetadata.OUTLET, first(page, "meta[property=og:site_name]", "content",
                "meta[name=application-name]", "content", "meta[name=DC.publisher i]", "content"));
        put(metadata, DocumentMetadata.BYLINE, first(page, "meta[name=author i]", "content",
                "meta[property=article:author]:not([content^=http])", "content", "meta[name=DC.creator i]", "content",
                "[itemprop=author] [itemprop=name][content]", "content"));
        put(metadata, DocumentMetadata.PUBLISHED, day(first(page, "meta[property=article:published_time]", "content",
                "meta[itemprop=datePublished]", "content", "meta[name=DC.date i]", "content",
                "meta[name=DC.date.issued i]", "content", "meta[name=date i]", "content",
                "meta[name=pubdate i]", "content", "time[itemprop=datePublished][datetime]", "datetime",
                "time[pubdate][datetime]", "datetime")));
        put(metadata, DocumentMetadata.ADDRESS, first(page, "link[rel=canonical][href^=http]", "href",
                "meta[property=og:url]", "content"));
        put(metadata, DocumentMetadata.LANGUAGE, first(page, "html[lang]", "lang"));
        return metadata;
    }

    /** The article's own title before the window's, to which pages add the outlet; empty for none. */
    static String title(Document page) {
        String open = first(page, "meta[property=og:title]", "content", "meta[name=DC.title i]", "content");
        return open.isEmpty() ? page.title() : open;
    }

    /** Times are given with hours and zones; the day is what counts, as the page says it. */
    private static String day(String time) {
        return time.length() > DAY ? time.substring(0, DAY) : time;
    }

    private static void put(Map<String, String> metadata, String name, String value) {
        String visible = Titles.visible(value);
        if (!visible.isEmpty() && DocumentMetadata.isValid(name, visible)) {
            metadata.put(name, visible);
        }
    }

    /** The first of several places that says something. @param places a selector and an attribute, by turns */
    private static String first(Document page, String... places) {
        for (int i = 0; i < places.length; i += 2) {
            for (Element element : page.select(places[i])) {
                String value = element.attr(places[i + 1]).strip();
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }
}
