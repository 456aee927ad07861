/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.hover;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.Origin;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.editor.internal.edit.FeatureWords;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * All that is known of an annotation, in lines for people: its features, what it is linked to, the chain of sources, who
 * made it and when, where it comes from, the remark. Pointing, the key for it and a screen reader give the same words.
 */
public final class AnnotationSheet {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationSheet.class);
    private static final int MOST_LINKS = 5;
    private static final int MOST_SPANS = 4;

    private final DocumentLinks links;
    private final LinkWords words;
    private final FeatureWords values;
    private final Locale locale = MessageBundle.userLocale();
    private final DateFormat times;

    /** @param zone in which times are told */
    public AnnotationSheet(DocumentLinks links, LinkWords words, FeatureWords values, TimeZone zone) {
        this.links = links;
        this.words = words;
        this.values = values;
        times = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale);
        times.setTimeZone(zone);
    }

    /** All about the spans at a place; of the outermost of many no more than their names. */
    public String describe(List<ShownSpan> spans) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            ShownSpan shown = spans.get(i);
            parts.add(i < MOST_SPANS ? describe(shown) : title(shown.span().id()));
        }
        return String.join("\n\n", parts);
    }

    /** All about a span. */
    public String describe(ShownSpan shown) {
        return describe(shown.span().id());
    }

    /** All about an annotation; empty if it is not shown. */
    public String describe(AnnotationId id) {
        return links.shown().annotation(id).map(this::describe).orElse("");
    }

    private String title(AnnotationId id) {
        return links.shown().annotation(id).map(this::title).orElse("");
    }

    private String describe(AnnotationData data) {
        List<String> lines = new ArrayList<>();
        lines.add(title(data));
        links.layer(data).ifPresent(layer -> data.features().forEach((name, values) -> {
            if (!name.equals("tag")) {
                lines.add(feature(layer, name, values));
            }
        }));
        List<ShownLink> connecting = links.shown().of(data.id());
        connecting.stream().limit(MOST_LINKS).map(link -> words.describe(link.data())).forEach(lines::add);
        if (connecting.size() > MOST_LINKS) {
            lines.add(MESSAGES.text("sheet.more", connecting.size() - MOST_LINKS));
        }
        SourceChain.groups(data, links).forEach(group -> sentence(group).ifPresent(lines::add));
        lines.add(made(data));
        origin(data.origin()).ifPresent(lines::add);
        if (!data.comment().isEmpty()) {
            lines.add(MESSAGES.text("sheet.comment", BidiText.isolate(data.comment())));
        }
        return String.join("\n", lines);
    }

    private String title(AnnotationData data) {
        String layer = links.layer(data).map(declared -> declared.label().in(locale)).orElse(data.layer());
        String kind = words.kind(data);
        String name = switch (data.kind()) {
            case SPAN -> words.name(data.id());
            case RELATION, GROUP -> words.describe(data);
            case DOCUMENT -> "";
        };
        return kind.equals(layer) ? MESSAGES.text("sheet.title", kind, name)
                : MESSAGES.text("sheet.titleOfLayer", kind, layer, name);
    }

    private String feature(Layer layer, String name, List<String> said) {
        Optional<FeatureType> type = layer.feature(name);
        String shown = joined("list.more", said.stream().map(value -> type.map(declared -> values.of(declared, value))
                .orElse(BidiText.isolate(value))).toList());
        return MESSAGES.text("sheet.feature", type.map(declared -> declared.label().in(locale)).orElse(name), shown);
    }

    /** Who says what on whose authority, as a sentence. */
    Optional<String> sentence(GroupData group) {
        return SourceChain.of(group, links).map(chain -> {
            String said = chain.contents().isEmpty() ? MESSAGES.text("chain.something")
                    : joined("list.more", chain.contents().stream().map(words::name).toList());
            List<List<AnnotationId>> sources = chain.sources();
            String sentence = MESSAGES.text("chain.says", names(sources.getLast()), said);
            for (List<AnnotationId> outer : sources.subList(0, sources.size() - 1).reversed()) {
                sentence = MESSAGES.text("chain.reports", names(outer), sentence);
            }
            return sentence;
        });
    }

    private String names(List<AnnotationId> sources) {
        return sources.isEmpty() ? MESSAGES.text("chain.somebody")
                : joined("list.and", sources.stream().map(words::name).toList());
    }

    private static String joined(String key, List<String> parts) {
        return parts.stream().reduce((one, more) -> MESSAGES.text(key, one, more)).orElse("");
    }

    private String made(AnnotationData data) {
        return MESSAGES.text("sheet.made", BidiText.isolate(data.author()), times.format(Date.from(data.time())));
    }

    private Optional<String> origin(Origin origin) {
        String key = switch (origin.kind()) {
            case SUGGESTED -> origin.suggester().isEmpty() ? "origin.suggested" : "origin.suggestedBy";
            case IMPORTED -> "origin.imported";
            case MANUAL -> origin.suggester().isEmpty() ? "" : "origin.accepted";
        };
        return key.isEmpty() ? Optional.empty() : Optional.of(MESSAGES.text(key, BidiText.isolate(origin.suggester()),
                NumberFormat.getPercentInstance(locale).format(origin.score().orElse(0))));
    }
}
