/* SPDX-License-Identifier: EPL-2.0 */
package @id@;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.UnitRanges;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.text.OffsetUnit;

/** Writes all documents into one file, each as soon as it comes. */
public final class @Format@FormatWriter implements FormatWriter {

    private Writer out;

    @Override
    public void open(ExportContext context) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(context.target().single(), StandardCharsets.UTF_8));
        out.write(@Format@Line.of(List.of(@Format@Line.HEAD, @Format@Line.VERSION)));
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        out.write(@Format@Line.of(List.of(@Format@Line.DOCUMENT, document.document().id().value(),
                document.document().title(), document.text())));
        UnitRanges places = new UnitRanges(document, OffsetUnit.CODE_POINT, losses);
        for (SpanData span : document.spans()) {
            for (Stretch place : places.of(span)) {
                List<String> parts = new ArrayList<>(List.of(@Format@Line.SPAN, span.layer(),
                        Integer.toString(place.begin()), Integer.toString(place.end()), place.quote()));
                parts.addAll(span.features().getOrDefault(Layer.TAG, List.of()));
                out.write(@Format@Line.of(parts));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
