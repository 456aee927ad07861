/* SPDX-License-Identifier: EPL-2.0 */
package @id@;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedReader;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.Statement;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.Titles;
import org.isnad.model.schema.Layer;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/** Reads a file line by line; a document is given away when the next begins. */
public final class @Format@FormatReader implements FormatReader {

    private static final MessageBundle MESSAGES = MessageBundle.beside(@Format@FormatReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return new String(head, StandardCharsets.UTF_8).startsWith(@Format@Line.HEAD + "\t");
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        try (DecodedReader file = DecodedReader.open(source, settings.charset())) {
            try {
                new Reading(source, settings, sink, file.charset()).read(file.reader());
            } catch (CharacterCodingException e) {
                throw file.failure(e);
            }
        }
    }

    /** One pass over a file. It holds the document whose lines come now. */
    private static final class Reading {

        private static final int DOCUMENT_PARTS = 4;
        private static final int SPAN_PARTS = 5;

        private final ImportSource source;
        private final ImportSettings settings;
        private final ImportSink sink;
        private final String charset;
        private final List<Notice> notices = new ArrayList<>();
        private DocumentDraft draft;
        private String name;
        private String title;
        private int line;

        Reading(ImportSource source, ImportSettings settings, ImportSink sink, String charset) {
            this.source = source;
            this.settings = settings;
            this.sink = sink;
            this.charset = charset;
        }

        void read(BufferedReader in) throws IOException, BadInputException {
            String first = in.readLine();
            if (first == null || !@Format@Line.parts(first).equals(List.of(@Format@Line.HEAD, @Format@Line.VERSION))) {
                throw new BadInputException("BAD_HEAD", MESSAGES.text("bad-head", @Format@Line.HEAD), null);
            }
            line = 1;
            for (String next = in.readLine(); next != null && !sink.cancelled(); next = in.readLine()) {
                line++;
                take(@Format@Line.parts(next));
            }
            if (!sink.cancelled()) {
                finish();
            }
        }

        private void take(List<String> parts) throws IOException {
            String kind = parts.getFirst();
            if (kind.equals(@Format@Line.DOCUMENT) && parts.size() == DOCUMENT_PARTS) {
                finish();
                begin(parts);
            } else if (kind.equals(@Format@Line.SPAN) && parts.size() >= SPAN_PARTS && draft != null) {
                span(parts);
            } else if (!String.join("", parts).isEmpty()) {
                notices.add(new Notice(line, 1, MESSAGES.text("not-understood", kind)));
            }
        }

        private void begin(List<String> parts) throws IOException {
            name = parts.get(1);
            title = parts.get(2);
            try {
                draft = new DocumentDraft(parts.get(3), OffsetUnit.CODE_POINT, settings, line, 1);
            } catch (BadInputException e) {
                // the documents after it come in nevertheless
                sink.take(e.rejected());
            }
        }

        private void span(List<String> parts) {
            try {
                Stretch place = new Stretch(Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(3)), parts.get(4));
                draft.span(new Statement("", "", parts.get(1))
                        .feature(Layer.TAG, parts.subList(SPAN_PARTS, parts.size())), place);
            } catch (NumberFormatException e) {
                notices.add(new Notice(line, 1, MESSAGES.text("no-number", parts.get(2), parts.get(3))));
            }
        }

        private void finish() throws IOException {
            if (draft == null) {
                return;
            }
            Imported read = draft.imported(name, title, charset, Map.of());
            notices.addAll(read.notices());
            sink.take(new Imported(name, title.isEmpty() ? Titles.of(read.text(), source.name()) : title, read.text(),
                    charset, Map.of(), read.annotations(), read.unit(), notices));
            notices.clear();
            draft = null;
        }
    }
}
