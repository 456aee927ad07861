/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FlatSpans;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.ColumnTokens;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a token a line. Each column of tags holds spans of its layer of which no two share text; of nested ones the
 * longest, and the others in the next column of the same layer, as in GermEval 2014. White space is lost.
 */
abstract class ColumnsWriter implements FormatWriter {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final MessageBundle MESSAGES = MessageBundle.beside(ColumnsWriter.class);

    private final Columns usual;
    private Columns columns;
    private String scheme;
    private boolean split;
    private boolean words;
    private Writer out;

    ColumnsWriter(Columns usual) {
        this.usual = usual;
    }

    @Override
    public void open(ExportContext context) throws IOException {
        columns = Columns.of(context.options().text("columns"));
        columns = columns.isEmpty() ? usual : columns;
        scheme = context.options().text("scheme");
        split = context.options().flag("split");
        words = context.options().text("tokens").equals("words");
        out = new BufferedWriter(new OutputStreamWriter(context.target().single(),
                StandardCharsets.UTF_8.newEncoder()));
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        new OneDocument(document, losses).write();
    }

    private final class OneDocument {

        private final ExportDocument document;
        private final LossReport losses;
        private final Map<TextRange, SpanData> partsOfSpeech = new HashMap<>();
        private final List<List<SpanData>> spans = new ArrayList<>();

        OneDocument(ExportDocument document, LossReport losses) {
            this.document = document;
            this.losses = losses;
        }

        void write() throws IOException {
            List<SpanData> written = split ? choose(document.spans()) : choose(unsplit());
            Set<Integer> cuts = new TreeSet<>();
            written.forEach(span -> cuts.addAll(List.of(span.begin(), span.end())));
            partsOfSpeech.keySet().forEach(range -> cuts.addAll(List.of(range.begin(), range.end())));
            ColumnTokens tokens = new ColumnTokens(document.text(), words, partsOfSpeech.keySet(), cuts,
                    written.stream().map(span -> span.ranges().getFirst()).toList());
            StringBuilder text = new StringBuilder();
            row(column -> column == 0 ? ColumnsReader.DOCUMENT : columns.isLayer(column) ? IobTags.OUTSIDE : "-X-");
            List<Tags> tags = spans.stream().map(column -> new Tags(document.text(), column)).toList();
            for (int i = 0; i < tokens.tokens().size(); i++) {
                TextRange token = tokens.tokens().get(i);
                if (tokens.isFirst(i)) {
                    out.write('\n');
                }
                text.append(i == 0 ? "" : tokens.isFirst(i) ? "\n" : " ").append(token.covered(document.text()));
                boolean first = tokens.isFirst(i);
                row(column -> column == columns.form() ? token.covered(document.text()) : columns.isLayer(column)
                        ? tags.get(column).of(token, first) : column == columns.pos()
                                && partsOfSpeech.containsKey(token)
                                ? plain(tag(partsOfSpeech.get(token))) : Columns.SKIPPED);
            }
            out.write('\n');
            if (!text.toString().equals(document.text())) {
                losses.lost(document.document(), null, MESSAGES.text("white-space"));
            }
            partsOfSpeech.forEach((range, token) -> {
                if (!tokens.tokens().contains(range)) {
                    lost(token, "part-of-speech");
                }
            });
        }

        private void row(IntFunction<String> cell) throws IOException {
            for (int column = 0; column < columns.count(); column++) {
                out.write(column == 0 ? "" : " ");
                out.write(cell.apply(column));
            }
            out.write('\n');
        }

        /** The spans whose borders are those of tokens already. */
        private List<SpanData> unsplit() {
            List<TextRange> tokens = new ColumnTokens(document.text(), words, List.of(), List.of(), List.of()).tokens();
            Set<Integer> begins = new TreeSet<>(tokens.stream().map(TextRange::begin).toList());
            Set<Integer> ends = new TreeSet<>(tokens.stream().map(TextRange::end).toList());
            List<SpanData> whole = new ArrayList<>();
            for (SpanData span : document.spans()) {
                TextRange trimmed = ColumnTokens.trimmed(document.text(), span.ranges().getFirst());
                if (trimmed.isEmpty() || begins.contains(trimmed.begin()) && ends.contains(trimmed.end())) {
                    whole.add(span);
                } else {
                    lost(span, "within-token");
                }
            }
            return whole;
        }

        /** Puts the spans into columns; names those that have no place. */
        private List<SpanData> choose(List<SpanData> all) {
            List<SpanData> open = new ArrayList<>();
            for (SpanData span : all) {
                if (!named(span)) {
                    open.add(span);
                }
            }
            List<SpanData> chosen = new ArrayList<>();
            for (int column = 0; column < columns.count(); column++) {
                List<SpanData> kept = List.of();
                if (columns.isLayer(column)) {
                    String layer = columns.names().get(column);
                    kept = FlatSpans.of(open.stream().filter(span -> span.layer().equals(layer)).toList()).kept();
                    open.removeAll(kept);
                    chosen.addAll(kept);
                } else if (column == columns.pos()) {
                    List<SpanData> tokens = FlatSpans.of(open.stream()
                            .filter(span -> span.layer().equals(Columns.TOKEN)).toList()).kept();
                    tokens.forEach(token -> partsOfSpeech.put(token.ranges().getFirst(), token));
                    open.removeAll(tokens);
                }
                spans.add(kept);
            }
            open.forEach(span -> lost(span, "nested"));
            return chosen;
        }

        /** Whether it has no place in any column; what else of it is lost is named as well. */
        private boolean named(SpanData span) {
            boolean token = span.layer().equals(Columns.TOKEN) && columns.pos() >= 0;
            if (!token && !isColumn(span.layer())) {
                losses.lost(document.document(), span, MESSAGES.text("layer", span.layer()));
                return true;
            }
            TextRange trimmed = ColumnTokens.trimmed(document.text(), span.ranges().getFirst());
            if (trimmed.isEmpty()) {
                lost(span, "blank");
                return true;
            }
            if (!trimmed.equals(span.ranges().getFirst())) {
                lost(span, "blank-border");
            }
            List<String> tags = span.features().getOrDefault(Layer.TAG, List.of());
            if (tags.size() != 1 || !plain(tags.getFirst()).equals(tags.getFirst())) {
                losses.lost(document.document(), span, MESSAGES.text("tag-written", plain(tag(span))));
            }
            return false;
        }

        private boolean isColumn(String layer) {
            for (int column = 0; column < columns.count(); column++) {
                if (columns.isLayer(column) && columns.names().get(column).equals(layer)) {
                    return true;
                }
            }
            return false;
        }

        private void lost(SpanData span, String key) {
            losses.lost(document.document(), span, MESSAGES.text(key));
        }
    }

    /** The tags of one column, token after token. */
    private final class Tags {

        private final String text;
        private final List<SpanData> spans;
        private int next;
        private SpanData before;

        Tags(String text, List<SpanData> spans) {
            this.text = text;
            this.spans = spans;
        }

        String of(TextRange token, boolean firstOfSentence) {
            while (next < spans.size() && spans.get(next).end() <= token.begin()) {
                next++;
            }
            if (next == spans.size() || spans.get(next).begin() >= token.end()) {
                before = null;
                return IobTags.OUTSIDE;
            }
            SpanData span = spans.get(next);
            boolean beside = before != null && before != span && !firstOfSentence
                    && plain(tag(before)).equals(plain(tag(span)));
            boolean first = before != span;
            before = span;
            boolean last = token.end() >= ColumnTokens.trimmed(text, span.ranges().getFirst()).end();
            return IobTags.encode(scheme, plain(tag(span)), first, last, beside);
        }
    }

    static String tag(SpanData span) {
        return span.tag().orElse(span.layer());
    }

    /** A tag as columns can hold it. */
    static String plain(String tag) {
        String plain = BLANKS.matcher(tag).replaceAll("_");
        return plain.isEmpty() ? "_" : plain;
    }
}
